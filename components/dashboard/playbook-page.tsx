import { useEffect, useState, useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';
import { findPath } from '../../lib/playbook/edit/find-path.ts';
import { readContent } from '../../lib/playbook/edit/read-content.ts';
import type { PlaybookProblem } from '../../lib/playbook/playbook-problem.ts';
import { t } from '../../lib/text/t.ts';
import type { FormTarget } from '../playbook-form/form-target.ts';
import { RuleAnswersContext } from '../playbook-form/rule-answers.ts';
import { useAnnounce } from '../ui/announcer.tsx';
import { Notice } from '../ui/notice.tsx';
import type { Connected, Opened } from './base-version.ts';
import { DemotedNotice } from './demoted-notice.tsx';
import { type EditMode, EditPane } from './edit-pane.tsx';
import { EditorSession } from './editor/editor-session.ts';
import { ClashNotice } from './moved/clash-notice.tsx';
import type { Joined } from './moved/joined.ts';
import { MovedNotice } from './moved/moved-notice.tsx';
import { OtherTabNotice } from './other-tab-notice.tsx';
import type { TabNews } from './other-tabs.ts';
import { PageHead } from './page-head.tsx';
import { PublishDialog } from './publish-dialog.tsx';
import { useScheduled } from './scheduled/use-scheduled.ts';
import { SidePane } from './side-pane.tsx';
import { FirstPlaybook } from './starters/first-playbook.tsx';
import { useDraft } from './use-draft.ts';
import { useNewerVersion } from './use-newer-version.ts';
import { useRuleAnswers } from './use-rule-answers.ts';

/** The playbook: what is written on the left, what it would do on the right. */
export function PlaybookPage({ view, opened }: { view: Connected; opened: Opened }) {
  const { published } = view;
  const readOnly = !view.mayPublish;
  const [session] = useState(() => new EditorSession(opened.text, readOnly, view.documents));
  useEffect(() => session.know(view.documents), [session, view.documents]);
  const shot = useSyncExternalStore(session.subscribe, session.snapshot);
  const [base, setBase] = useState(opened.base);
  const [joined, setJoined] = useState<Joined | null>(null);
  const [mode, setMode] = useState<EditMode>('form');
  const [publishing, setPublishing] = useState(false);
  const announce = useAnnounce();
  const answers = useRuleAnswers(view);
  const { text, parsed } = shot;
  const of = `${view.workspace.id} ${view.member.id}`;
  const kept = useDraft({ text, base, opened, of });
  const [target, setTarget] = useState<FormTarget | null>(null);
  useNewerVersion(session, base, published, setBase);
  const isDirty = text !== base.text;
  const scheduled = useScheduled().find(({ held }) => held === null);
  const isScheduled = scheduled?.yaml !== undefined && scheduled.yaml === text;
  const isBehind = isDirty && published !== null && published.version > base.version;

  const discard = () => {
    if (base.text === null) return;
    session.change(base.text);
    setJoined(null);
    announce(t('playbook.draftDiscarded'));
  };
  const begin = (yaml: string) => {
    session.change(yaml);
    announce(t('playbook.starterIsDraft'));
  };
  /** The place is in the text, so the text has to be on show before the cursor can be put there. */
  const goToLine = (place: { line: number; column: number }) => {
    flushSync(() => setMode('yaml'));
    session.goTo(place);
  };
  const goToPart = (place: string): boolean => {
    const read = readContent(session.snapshot().text);
    const path = read.ok ? findPath(read.content, place) : undefined;
    if (!path || path.length === 0) return false;
    setMode('form');
    setTarget({ path, turn: (target?.turn ?? 0) + 1 });
    return true;
  };
  /** Whoever writes in forms is led to the field; the text is for what no field shows. */
  const goTo = (problem: PlaybookProblem) => {
    if (mode === 'yaml' || !goToPart(problem.path)) goToLine(problem);
  };
  const takeOver = ({ yaml, base: version }: TabNews) => {
    const theirs = yaml ?? base.text ?? '';
    kept.settle(theirs, true);
    // It was edited from another version: what the page opens with is read anew.
    if (yaml !== null && version !== base.version) window.location.reload();
    else session.change(theirs);
  };
  const join = (made: Joined) => {
    session.change(made.text);
    setBase({ version: made.version, text: made.theirs });
    setJoined(made);
    announce(t('playbook.draftNowBasedOn', { version: made.version }));
  };
  return (
    <div className="dashboard">
      <PageHead
        view={view}
        base={base.version}
        savedAt={isDirty ? kept.savedAt : null}
        isDirty={isDirty}
        scheduledAt={isScheduled ? scheduled.at : null}
        canUndo={shot.canUndo}
        canRedo={shot.canRedo}
        canPublish={isDirty && !isScheduled && parsed.ok && shot.parsedText === text && !isBehind}
        canDiscard={base.text !== null}
        onUndo={session.undo}
        onRedo={session.redo}
        onDiscard={discard}
        onPublish={() => setPublishing(true)}
      />
      <main>
        {kept.failure && (
          <Notice tone="bad" alert>
            {kept.failure}
          </Notice>
        )}
        {kept.other && (
          <OtherTabNotice
            hasOwn={kept.hasOwn}
            onTakeOver={() => kept.other && takeOver(kept.other)}
            onKeepMine={() => kept.settle(text, false)}
          />
        )}
        {readOnly && <Notice tone="info">{t('playbook.mayOnlyRead')}</Notice>}
        {isBehind && !publishing && (
          <MovedNotice published={published} base={base} text={text} onJoin={join} />
        )}
        {answers && published && (
          <DemotedNotice known={answers} playbook={published.playbook} onGo={goToPart} />
        )}
        {joined && joined.clashes.length > 0 && (
          <ClashNotice clashes={joined.clashes} onGo={goToLine} onClose={() => setJoined(null)} />
        )}
        {text.trim() === '' && !readOnly ? (
          <FirstPlaybook onChoose={begin} />
        ) : (
          <div className="playbook-columns">
            <RuleAnswersContext value={answers}>
              <EditPane
                session={session}
                shot={shot}
                mode={mode}
                onMode={setMode}
                readOnly={readOnly}
                hasLimits={!readOnly && published !== null}
                target={target}
              />
            </RuleAnswersContext>
            <SidePane
              view={view}
              shot={shot}
              onGo={goTo}
              onPlace={goToPart}
              onBegin={begin}
              onDraft={!isDirty || isScheduled ? (yaml) => session.change(yaml) : null}
            />
          </div>
        )}
      </main>
      {publishing && (
        <PublishDialog
          yaml={text}
          base={base.version}
          onClose={() => setPublishing(false)}
          onPublished={(yaml, version) => setBase({ version, text: yaml })}
        />
      )}
    </div>
  );
}
