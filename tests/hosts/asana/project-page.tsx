import { BoardView } from './board-view.tsx';
import { PageStructure } from './page-structure.tsx';
import { addressOf, type Place } from './place.ts';
import { navigate, useClass, useStore } from './store.ts';
import { TaskRows } from './task-rows.tsx';
import type { Words } from './words.ts';

export function ProjectPage({ place, words }: { place: Place; words: Words }) {
  const { options } = useStore();
  const project = options.otherProjects.find(({ id }) => id === place.project) ?? options.project;
  const Header = options.header === 'old' ? OldHeader : NewHeader;
  const tabs = (['list', 'board'] as const).map((page) => (
    <li key={page} className="ObjectTabNavigationBarItemWithMenu">
      <a
        href={addressOf(page, null, project.id)}
        className="ObjectTabNavigationBarItemWithMenu-selectableTab"
        aria-current={place.page === page}
        onClick={(event) => {
          event.preventDefault();
          navigate(addressOf(page, null, project.id));
        }}
      >
        {words[page]}
      </a>
    </li>
  ));
  return (
    <PageStructure
      name="ProjectPage"
      place={place}
      header={
        <Header key={project.id} name={project.name}>
          {tabs}
        </Header>
      }
    >
      {place.page === 'board' ? (
        <BoardView place={place} words={words} />
      ) : (
        <TaskRows place={place} words={words} domain={`Project.${project.id}`} />
      )}
    </PageStructure>
  );
}

interface HeaderProps {
  name: string;
  children: React.ReactNode;
}

function NewHeader({ name, children }: HeaderProps) {
  const cls = useClass();
  return (
    <div {...cls('PageHeader ProjectPageHeader')}>
      <h1>
        <div {...cls('PageHeaderEditableTitle-container')}>
          <input {...cls('PageHeaderEditableTitle-input')} defaultValue={name} />
        </div>
      </h1>
      <div className="StatusUpdateHeaderWidget" role="button" tabIndex={0}>
        ●
      </div>
      <ul {...cls('ProjectPageHeader-navigationBar')}>{children}</ul>
    </div>
  );
}

function OldHeader({ name, children }: HeaderProps) {
  const cls = useClass();
  return (
    <div {...cls('TopbarPageHeaderStructureWithBreadcrumbs ProjectPageHeader')}>
      <h1 {...cls('TopbarPageHeaderStructureWithBreadcrumbsHeading')}>
        <div {...cls('ProjectPageHeaderProjectTitle-container')}>
          <input {...cls('ProjectPageHeaderProjectTitle-input')} defaultValue={name} />
          <div {...cls('ProjectPageHeaderProjectTitle-shadow')} aria-hidden="true">
            {name}
          </div>
        </div>
      </h1>
      <ul {...cls('ProjectPageHeader-navigationBar')}>{children}</ul>
    </div>
  );
}
