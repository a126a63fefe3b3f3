import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import type { Playbook } from '../../../../lib/playbook/playbook-schema.ts';
import type { JoinedSop } from '../../../../lib/sops/join-drafts.ts';
import { parseSop } from '../../../../lib/sops/parse-sop.ts';
import type { SopDraft } from '../../../../lib/sops/sop-draft.ts';
import { writeSop } from '../../../../lib/sops/write-sop.ts';
import { t } from '../../../../lib/text/t.ts';
import { newId } from '../../../playbook-form/new-id.ts';
import { ask } from '../../../port/ask.ts';
import { usePort } from '../../../port/port.ts';
import { useAnnounce } from '../../../ui/announcer.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Tabs } from '../../../ui/tabs.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { Connected } from '../../base-version.ts';
import { ClashNotice } from '../../moved/clash-notice.tsx';
import { editPlace } from './edit-place.ts';
import { findFaults } from './find-faults.ts';
import { MarkdownPane } from './markdown-pane.tsx';
import type { OpenedSop, SopBase } from './opened-sop.ts';
import { PublishSopDialog } from './publish-sop-dialog.tsx';
import { QuizFields } from './quiz/quiz-fields.tsx';
import { SopEditorHead } from './sop-editor-head.tsx';
import { SopHeadFields } from './sop-head-fields.tsx';
import { SopMovedNotice } from './sop-moved-notice.tsx';
import { SopPlaceFields } from './sop-place-fields.tsx';
import { SopPreview } from './sop-preview.tsx';
import { SopVersions } from './sop-versions.tsx';
import { useMarkdownView } from './use-markdown-view.ts';
import { useOnlyTab } from './use-only-tab.ts';
import { useSopDraft } from './use-sop-draft.ts';

interface SopEditorProps {
  view: Connected;
  playbook: Playbook;
  opened: OpenedSop;
}

type Part = 'text' | 'about' | 'places' | 'questions' | 'versions';

/** An SOP being written: its text and all about it on the left, how it will be read on the right. */
export function SopEditor({ view, playbook, opened }: SopEditorProps) {
  const { key } = opened;
  const port = usePort();
  const announce = useAnnounce();
  const [draft, setDraft] = useState(opened.draft);
  const [base, setBase] = useState(opened.base);
  const [clashes, setClashes] = useState<JoinedSop['clashes']>([]);
  const [part, setPart] = useState<Part>('text');
  const [isPublishing, setPublishing] = useState(false);
  const isOnly = useOnlyTab(`waymark-sop ${view.workspace.id} ${view.member.id} ${key}`);
  const readOnly = !view.mayPublish || !isOnly;
  const change = useCallback((news: Partial<SopDraft>) => setDraft((before) => ({ ...before, ...news })), []);
  const setBody = useCallback((body: string) => change({ body }), [change]);
  const editor = useMarkdownView({ text: opened.draft.body, readOnly, onChange: setBody });
  // The id of one that nobody knows yet follows its title.
  const whole = useMemo(
    () => (base.version > 0 ? draft : { ...draft, id: idOf(draft.title, view.documents) }),
    [draft, base.version, view.documents],
  );
  const text = useMemo(() => writeSop(whole), [whole]);
  const parsed = useMemo(() => parseSop(text, t('sopEdit.heading')), [text]);
  const written = parsed.ok ? writeSop(parsed.sop) : text;
  const isDirty = base.version === 0 || written !== base.text;
  const kept = useSopDraft({ key, draft: whole, base: base.version, isDirty, savedAt: opened.savedAt });
  const inForce = useQuery({
    queryKey: ['sop-in-force', whole.id],
    queryFn: () => ask(port, { type: 'sop.read', id: whole.id }),
    enabled: base.version > 0,
  });
  const published = inForce.data?.found ? inForce.data.sop : null;
  const isBehind = isDirty && base.version > 0 && published !== null && published.version > base.version;
  const faults = findFaults(whole, parsed);

  const take = (taken: SopDraft, from: SopBase = base) => {
    setDraft(taken);
    setBase(from);
    editor.adopt(taken.body);
  };
  const discard = () => {
    if (base.version === 0) {
      void ask(port, { type: 'sopDraft.discard', key }).then(() => {
        location.hash = 'sops';
      });
      return;
    }
    const before = base.text === null ? null : parseSop(base.text);
    if (!before?.ok) return;
    take(before.sop);
    announce(t('playbook.draftDiscarded'));
  };
  const fields = { draft: whole, playbook, readOnly, onChange: change };
  return (
    <div className="dashboard">
      <SopEditorHead
        title={draft.title}
        base={base.version}
        savedAt={kept.savedAt}
        isDirty={isDirty}
        readOnly={readOnly}
        canPublish={isDirty && faults.length === 0 && !isBehind}
        onDiscard={discard}
        onPublish={() => setPublishing(true)}
      />
      <main>
        {kept.failure && (
          <Notice tone="bad" alert>
            {kept.failure}
          </Notice>
        )}
        {!view.mayPublish && <Notice tone="info">{t('sopEdit.mayOnlyRead')}</Notice>}
        {view.mayPublish && !isOnly && <Notice tone="soon">{t('sopEdit.otherTab')}</Notice>}
        {isBehind && !isPublishing && (
          <SopMovedNotice
            published={published}
            base={base}
            draft={whole}
            onJoin={(joined, from) => {
              take(joined.draft, from);
              setClashes(joined.clashes);
              announce(t('playbook.draftNowBasedOn', { version: from.version }));
            }}
          />
        )}
        {clashes.length > 0 && (
          <ClashNotice clashes={clashes} onGo={editor.goTo} onClose={() => setClashes([])} />
        )}
        <div className="playbook-columns">
          <section className="card pane sop-writing" aria-label={t('sopEdit.heading')}>
            <div className="sop-title">
              <TextField
                label={t('sopEdit.title')}
                value={draft.title}
                onChange={(title) => change({ title })}
                hint={whole.id === '' ? t('sopEdit.titleHint') : t('sopEdit.idIs', { id: whole.id })}
                invalid={false}
                maxLength={140}
                readOnly={readOnly}
                autoCapitalize="sentences"
                spellCheck
              />
            </div>
            <Tabs
              label={t('sopEdit.heading')}
              tabs={(['text', 'about', 'places', 'questions', 'versions'] as const)
                .filter((name) => name !== 'versions' || base.version > 0)
                .map((name) => ({ name, label: t(`sopEdit.tabs.${name}`) }))}
              value={part}
              onChange={setPart}
            >
              {part === 'text' && <MarkdownPane view={editor.view} />}
              {part === 'about' && <SopHeadFields {...fields} />}
              {part === 'places' && <SopPlaceFields {...fields} />}
              {part === 'questions' && <QuizFields {...fields} />}
              {part === 'versions' && (
                <SopVersions
                  id={whole.id}
                  text={written}
                  onRestore={
                    readOnly
                      ? null
                      : (restored, version) => {
                          take(restored);
                          announce(t('sopEdit.isDraftNow', { version: String(version) }));
                        }
                  }
                />
              )}
            </Tabs>
          </section>
          <SopPreview
            draft={draft}
            isQuiz={part === 'questions'}
            faults={!readOnly && isDirty ? faults : []}
            failure={editor.failure}
          />
        </div>
      </main>
      {isPublishing && (
        <PublishSopDialog
          text={written}
          base={base}
          onClose={() => setPublishing(false)}
          onPublished={({ id, version }) => {
            setBase({ version, text: written });
            if (key === id) return;
            void ask(port, { type: 'sopDraft.discard', key }).then(() => {
              location.hash = editPlace(id);
            });
          }}
        />
      )}
    </div>
  );
}

/** No id while there is no title to make one from. */
function idOf(title: string, taken: readonly string[]): string {
  if (title.trim() === '') return '';
  return newId(
    title,
    taken.map((id) => ({ id })),
  );
}
