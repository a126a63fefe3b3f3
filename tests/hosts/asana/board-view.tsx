import { addressOf, type Place } from './place.ts';
import { navigate, note, useClass, useStore } from './store.ts';
import { dayText, type Words } from './words.ts';

/** A project's board: one column for each section. */
export function BoardView({ place, words }: { place: Place; words: Words }) {
  const { options } = useStore();
  const cls = useClass();
  const sections = [...new Set(options.tasks.map(({ section }) => section))];
  return (
    <div {...cls('Board')}>
      <div {...cls('BoardBody')}>
        {sections.map((section) => (
          <div key={section} {...cls('BoardColumn')}>
            <h3 {...cls('BoardColumnHeaderTitle')}>{section}</h3>
            {options.tasks
              .filter((task) => task.section === section)
              .map((task) => (
                <div
                  key={task.id}
                  {...cls('BoardCardLayout')}
                  data-task-id={task.id}
                  onClick={() => navigate(addressOf('board', task.id, place.project ?? undefined))}
                >
                  <div {...cls('BoardCardLayout-contentAboveSubtasks')}>
                    <span {...cls('BoardCard-taskName')}>{task.name}</span>
                    <div {...cls('BoardCardLayout-customPropertiesAndTags')} />
                    <div {...cls('BoardCardLayout-actionButtons')}>
                      <small>{task.due ? dayText(options.language, task.due) : ''}</small>
                      <div
                        role="button"
                        tabIndex={0}
                        aria-label={words.markComplete}
                        onClick={(event) => {
                          event.stopPropagation();
                          note(`like ${task.id}`);
                        }}
                      >
                        ♡
                      </div>
                    </div>
                  </div>
                </div>
              ))}
          </div>
        ))}
      </div>
    </div>
  );
}
