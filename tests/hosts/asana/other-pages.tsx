import { PageStructure } from './page-structure.tsx';
import { addressOf, type Place } from './place.ts';
import { navigate, useClass, useStore } from './store.ts';
import { TaskRows } from './task-rows.tsx';
import type { Words } from './words.ts';

interface Props {
  place: Place;
  words: Words;
}

export function HomePage({ place, words }: Props) {
  return (
    <PageStructure name="HomePage" place={place}>
      <h2>{words.home}</h2>
      <TaskLinks place={place} className="HomePage-tasks" />
    </PageStructure>
  );
}

export function InboxPage({ place, words }: Props) {
  const cls = useClass();
  return (
    <PageStructure name="InboxPage" place={place}>
      <h2>{words.inbox}</h2>
      <div {...cls('InboxFeed')}>
        <TaskLinks place={place} className="InboxFeed-items" />
      </div>
    </PageStructure>
  );
}

export function SearchPage({ place, words }: Props) {
  return (
    <PageStructure name="SearchPageAndTopbarGridRoot" place={place}>
      <TaskRows place={place} words={words} domain="Search.aiwzrj_search" />
    </PageStructure>
  );
}

export function MyTasksPage({ place, words }: Props) {
  return (
    <PageStructure
      name="MyTasksPage"
      place={place}
      header={<h1 className="MyTasksPageHeader">{words.myTasks}</h1>}
    >
      <TaskRows place={place} words={words} domain="MyTasks" />
    </PageStructure>
  );
}

function TaskLinks({ place, className }: { place: Place; className: string }) {
  const { options } = useStore();
  return (
    <ul className={className}>
      {options.tasks.slice(0, 12).map((task) => (
        <li key={task.id}>
          <a
            href={addressOf(place.page, task.id)}
            onClick={(event) => {
              event.preventDefault();
              navigate(addressOf(place.page, task.id));
            }}
          >
            {task.name}
          </a>
        </li>
      ))}
    </ul>
  );
}
