import { type KeyboardEvent, useMemo } from 'react';
import type { PlaybookProblem } from '../../lib/playbook/playbook-problem.ts';
import { t } from '../../lib/text/t.ts';
import type { FormTarget } from '../playbook-form/form-target.ts';
import { type LimitSource, LimitSourceContext } from '../playbook-form/limit-source.ts';
import { PlaybookForm } from '../playbook-form/playbook-form.tsx';
import { SopDocumentsContext } from '../playbook-form/sop-documents.ts';
import { ask } from '../port/ask.ts';
import { usePort } from '../port/port.ts';
import { Tabs } from '../ui/tabs.tsx';
import { CodePane } from './editor/code-pane.tsx';
import type { EditorSession, Snapshot } from './editor/editor-session.ts';
import { useSopTitles } from './use-sop-titles.ts';

/** The two ways of writing a playbook. Both always say the same, because there is one text. */
export type EditMode = 'form' | 'yaml';

interface EditPaneProps {
  session: EditorSession;
  shot: Snapshot;
  mode: EditMode;
  onMode: (mode: EditMode) => void;
  readOnly: boolean;
  /** Whether there are records to learn limits from, and the right to ask. */
  hasLimits: boolean;
  /** A place to open in the form. */
  target: FormTarget | null;
}

const none: PlaybookProblem[] = [];

/** The playbook being written, as forms or as YAML. */
export function EditPane({ session, shot, mode, onMode, readOnly, hasLimits, target }: EditPaneProps) {
  const port = usePort();
  const limits = useMemo(
    (): LimitSource | null =>
      hasLimits
        ? async () => {
            const asked = await ask(port, { type: 'playbook.thresholds' });
            if (!asked.ok) throw new Error(asked.message);
            return asked.value;
          }
        : null,
    [hasLimits, port],
  );
  const titles = useSopTitles();
  const documents = useMemo(() => [...titles].map(([value, label]) => ({ value, label })), [titles]);
  const problems = shot.parsed.ok ? none : shot.parsed.problems;
  return (
    <section className="card pane" aria-label={t('playbook.playbookText')}>
      <Tabs
        label={t('playbook.howToWrite')}
        value={mode}
        onChange={onMode}
        tabs={[
          { name: 'form', label: t('playbook.form') },
          { name: 'yaml', label: t('playbook.yaml') },
        ]}
      >
        {mode === 'yaml' ? (
          <CodePane session={session} />
        ) : (
          // biome-ignore lint/a11y/noStaticElementInteractions: the keys pass through here from the fields inside
          <div className="form-pane" onKeyDown={(event) => takeBack(event, session)}>
            <LimitSourceContext value={limits}>
              <SopDocumentsContext value={documents}>
                <PlaybookForm
                  text={shot.text}
                  problems={problems}
                  onChange={session.change}
                  readOnly={readOnly}
                  target={target}
                />
              </SopDocumentsContext>
            </LimitSourceContext>
          </div>
        )}
      </Tabs>
    </section>
  );
}

/** Undo and redo in a field are those of the playbook: leaving the field first writes what was typed into it. */
function takeBack(event: KeyboardEvent, session: EditorSession): void {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
  const key = event.key.toLowerCase();
  const isUndo = key === 'z' && !event.shiftKey;
  const isRedo = key === 'y' || (key === 'z' && event.shiftKey);
  if (!isUndo && !isRedo) return;
  event.preventDefault();
  const field = document.activeElement;
  if (field instanceof HTMLElement) field.blur();
  if (isUndo) session.undo();
  else session.redo();
  if (field instanceof HTMLElement) field.focus();
}
