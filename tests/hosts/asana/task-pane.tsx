import { useEffect } from 'react';
import { goRound } from './listen-to-keys.ts';
import { PaneFeed } from './pane-feed.tsx';
import { PaneFields } from './pane-fields.tsx';
import { PaneTitle } from './pane-title.tsx';
import { PaneToolbar } from './pane-toolbar.tsx';
import { change, current, findTask, useClass, useLateId, useStore } from './store.ts';
import { wordsOf } from './words.ts';

/** The pane of a task. Its frame stays where it is while the content is swapped. */
export function TaskPane({ id }: { id: string }) {
  const { options, mount } = useStore();
  const cls = useClass();
  const words = wordsOf(options.language);
  const titled = findTask(useLateId('title', id));
  const filled = findTask(useLateId('fields', id));
  useDrop(id);
  const other = options.tasks.find((task) => task.id !== id);
  if (!findTask(id)) return <div className="ErrorPage">404</div>;
  return (
    <>
      {options.copies && other ? (
        <div {...cls('TaskPane')} data-task-id={other.id} style={{ display: 'none' }}>
          <PaneTitle task={other} />
          <PaneFields task={other} words={words} />
        </div>
      ) : null}
      <div {...cls('FocusTrap TaskPane-focusTrap')} tabIndex={-1} onKeyDown={goRound}>
        <div
          role="dialog"
          {...cls('TaskPane')}
          {...(options.paneId ? { 'data-task-id': id } : {})}
          aria-label={titled?.name ?? ''}
          tabIndex={0}
        >
          <PaneToolbar id={id} words={words} />
          <div {...cls('DynamicBorderScrollable TaskPane-scrollable')}>
            <div key={`body${mount}`} {...cls('TaskPane-body TaskPaneBody-main')}>
              {titled ? <PaneTitle task={titled} /> : null}
              <div {...cls('TaskPane-premiumFeaturesSection')}>
                {filled ? <PaneFields task={filled} words={words} /> : null}
              </div>
              <PaneFeed id={id} words={words} />
            </div>
          </div>
          <div {...cls('TaskPane-footer')}>
            <div className="CommentComposer" tabIndex={0}>
              {words.comment}
            </div>
          </div>
        </div>
      </div>
    </>
  );
}

/** Renders the pane's body anew, once or whenever a foreign node is in. */
function useDrop(id: string): void {
  const { drop } = useStore().options;
  useEffect(() => {
    if (drop === 'never') return;
    const again = () => change({ mount: current().mount + 1 });
    if (drop === 'once') {
      const timer = setTimeout(again, 700);
      return () => clearTimeout(timer);
    }
    const timer = setInterval(() => {
      if (document.querySelector('main waymark-line')) again();
    }, 40);
    return () => clearInterval(timer);
  }, [drop, id]);
}
