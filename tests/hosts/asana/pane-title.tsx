import type { StandInTask } from './stand-in-options.ts';
import { useClass, useStore } from './store.ts';

/** The task's name in an editable field, in either generation of the pane. */
export function PaneTitle({ task }: { task: StandInTask }) {
  const { pane } = useStore().options;
  const cls = useClass();
  const outer =
    pane === 'old' ? 'ObjectTitleInput TaskPane-titleRow TaskPane-titleRowInput' : 'TaskPaneTitle';
  const inner = pane === 'old' ? 'AutogrowTextarea-container ObjectTitleInput-objectName' : 'TitleInput';
  return (
    <div {...cls(outer)} role="heading" aria-level={2}>
      <div {...cls(inner)}>
        <div {...cls('AutogrowTextarea-shadow')} aria-hidden="true">
          {task.name}
        </div>
        <textarea
          rows={1}
          {...cls('BaseTextarea simpleTextarea AutogrowTextarea-input')}
          tabIndex={0}
          value={task.name}
          readOnly
        />
      </div>
    </div>
  );
}
