import { useState, useSyncExternalStore } from 'react';
import { useAnnounce } from '../ui/announcer.tsx';
import { Notice } from '../ui/notice.tsx';
import { Tabs } from '../ui/tabs.tsx';
import type { Connected, Opened } from './base-version.ts';
import { Changes } from './changes.tsx';
import { CodePane } from './editor/code-pane.tsx';
import { EditorSession } from './editor/editor-session.ts';
import { PageHead } from './page-head.tsx';
import { Problems } from './problems.tsx';
import { PublishDialog } from './publish-dialog.tsx';
import { useDraft } from './use-draft.ts';
import { Versions } from './versions.tsx';

type Side = 'check' | 'versions';

/** The playbook: what is written on the left, what it would do on the right. */
export function PlaybookPage({ view, opened }: { view: Connected; opened: Opened }) {
  const readOnly = !view.mayPublish;
  const [session] = useState(() => new EditorSession(opened.text, readOnly));
  const { text, parsed, canUndo, canRedo } = useSyncExternalStore(session.subscribe, session.snapshot);
  const [base, setBase] = useState(opened.base);
  const [side, setSide] = useState<Side>('check');
  const [publishing, setPublishing] = useState(false);
  const announce = useAnnounce();
  const kept = useDraft(text, base, opened);
  const isDirty = text !== base.text;
  const problems = parsed.ok ? [] : parsed.problems;

  const discard = () => {
    if (base.text === null) return;
    session.change(base.text);
    announce('Draft discarded. Undo brings it back.');
  };
  return (
    <div className="dashboard">
      <PageHead
        view={view}
        base={base.version}
        savedAt={isDirty ? kept.savedAt : null}
        isDirty={isDirty}
        canUndo={canUndo}
        canRedo={canRedo}
        canPublish={isDirty && problems.length === 0}
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
        {readOnly && (
          <Notice tone="info">
            You can read the playbook and try it on records. To change it, ask an admin for editor access.
          </Notice>
        )}
        <div className="columns">
          <section className="card pane" aria-label="Playbook text">
            <CodePane session={session} />
          </section>
          <section className="card pane" aria-label="What it does">
            <Tabs
              label="What it does"
              value={side}
              onChange={setSide}
              tabs={[
                {
                  name: 'check',
                  label: 'Check',
                  note: problems.length > 0 && <Count of={problems.length} />,
                },
                { name: 'versions', label: 'Versions' },
              ]}
            >
              {side === 'check' &&
                (problems.length > 0 ? (
                  <Problems problems={problems} onGo={session.goTo} />
                ) : (
                  <Changes published={view.published} parsed={parsed} />
                ))}
              {side === 'versions' && (
                <Versions
                  view={view}
                  onRolledBack={(yaml, version) => {
                    if (isDirty) return;
                    session.adopt(yaml);
                    setBase({ version, text: yaml });
                  }}
                />
              )}
            </Tabs>
          </section>
        </div>
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

function Count({ of }: { of: number }) {
  return <span className="count">{of}</span>;
}
