import { useState } from 'react';
import { addressOf, type Place } from './place.ts';
import type { StandInTask } from './stand-in-options.ts';
import { navigate, useClass, useStore } from './store.ts';
import { dayText, type Words } from './words.ts';

const height = 37;
const inSight = 20;

/** Rows of tasks of which only those in sight are drawn. Nodes are used again for other tasks, as the host does. */
export function TaskRows({ place, words, domain }: { place: Place; words: Words; domain: string }) {
  const { options } = useStore();
  const cls = useClass();
  const [first, setFirst] = useState(0);
  return (
    <div {...cls('SpreadsheetGridScroller-container')}>
      <div {...cls('SpreadsheetHeaderStructure')}>
        <span {...cls('SpreadsheetHeaderColumn-columnName')}>{words.assignee}</span>
      </div>
      <div
        {...cls('SpreadsheetGridScroller-verticalScroller')}
        onScroll={({ currentTarget }) => setFirst(Math.floor(currentTarget.scrollTop / height))}
      >
        <div {...cls('SpreadsheetGridDropTarget-wrapper')}>
          <div role="row" {...cls('SpreadsheetRow SpreadsheetRow--enabled SpreadsheetGridDropTarget')} />
        </div>
        <div
          {...cls('TaskGroup')}
          style={{ height: options.tasks.length * height, paddingTop: first * height }}
        >
          <div {...cls('SpreadsheetItemList')}>
            {options.tasks.slice(first, first + inSight).map((task, slot) => (
              <Row key={slot} task={task} place={place} words={words} domain={domain} />
            ))}
          </div>
        </div>
      </div>
    </div>
  );
}

function Row({
  task,
  place,
  words,
  domain,
}: {
  task: StandInTask;
  place: Place;
  words: Words;
  domain: string;
}) {
  const { options } = useStore();
  const cls = useClass();
  const open = () => navigate(addressOf(place.page, task.id, place.project ?? undefined));
  return (
    <div role="row" {...cls('SpreadsheetRow SpreadsheetRow--enabled SpreadsheetTaskRow')}>
      <div {...cls('SpreadsheetTaskRow-nameOrDetailsCell')}>
        <div role="checkbox" aria-checked={task.isComplete} aria-label={words.completed} tabIndex={0}>
          ○
        </div>
        <label {...cls('SpreadsheetTaskName SpreadsheetGridTaskNameAndDetailsCellGroup-taskName')}>
          <div {...cls('SpreadsheetTaskName-shadow')} aria-hidden="true">
            {task.name}
          </div>
          <textarea
            rows={1}
            id={`${domain}_task_${task.id}`}
            {...cls('SpreadsheetTaskName-input')}
            value={task.name}
            readOnly
          />
        </label>
        <div
          {...cls('SpreadsheetGridTaskNameAndDetailsCellGroup-detailsButtonClickArea')}
          role="button"
          tabIndex={0}
          aria-label={words.details}
          onClick={open}
        >
          <div {...cls('SpreadsheetGridTaskNameAndDetailsCellGroup-detailsButtonClickAreaRightChildren')}>
            {words.details}
          </div>
        </div>
      </div>
      <div role="gridcell" {...cls('SpreadsheetCell SpreadsheetTaskRow-assigneeCell')}>
        {task.assignee}
      </div>
      <div role="gridcell" {...cls('SpreadsheetCell SpreadsheetTaskRow-dueDateCell')}>
        {task.due ? dayText(options.language, task.due) : ''}
      </div>
      <div role="gridcell" {...cls('SpreadsheetCell SpreadsheetTaskRow-projectsCell')}>
        <span {...cls('SpreadsheetPotsCell-potPill')}>{options.project.name}</span>
      </div>
    </div>
  );
}
