import { addressOf, placeOf } from './place.ts';
import { current, findTask, navigate, note, updateTask, useClass } from './store.ts';
import type { Words } from './words.ts';

export function PaneToolbar({ id, words }: { id: string; words: Words }) {
  const cls = useClass();
  const task = findTask(id);
  if (!task) return null;
  return (
    <div {...cls('TaskPaneToolbar TaskPane-header')}>
      <div {...cls('TaskPaneToolbarAnimation-row')}>
        <div
          role="button"
          tabIndex={0}
          {...cls('TaskCompletionToggleButton')}
          aria-pressed={task.isComplete}
          onClick={() => {
            note(`button ${id}`);
            updateTask(id, { isComplete: !task.isComplete });
          }}
        >
          {task.isComplete ? words.completed : words.markComplete}
        </div>
      </div>
      <div {...cls('TaskPaneToolbarAnimation-row--hidden TaskPaneToolbarAnimation-row')}>
        <div {...cls('TaskPaneToolbarAnimation-title')}>{task.name}</div>
      </div>
      <div role="button" tabIndex={0} {...cls('TaskPaneToolbar-button TaskPaneToolbar-copyLinkButton')}>
        ⛓
      </div>
      <div role="button" tabIndex={0} {...cls('TaskPaneExtraActionsButton TaskPaneToolbar-button')}>
        …
      </div>
      <div
        role="button"
        tabIndex={0}
        aria-label={words.close}
        {...cls('TaskPaneToolbar-closeButton')}
        onClick={() => {
          const { page, project } = placeOf(current().address);
          navigate(addressOf(page, null, project ?? undefined));
        }}
      >
        ✕
      </div>
    </div>
  );
}
