import { useEffect } from 'react';
import { HomePage, InboxPage, MyTasksPage, SearchPage } from './other-pages.tsx';
import { addressOf, type PageKind, placeOf } from './place.ts';
import { ProjectPage } from './project-page.tsx';
import { navigate, note, useClass, useStore } from './store.ts';
import { TaskPane } from './task-pane.tsx';
import { wordsOf } from './words.ts';

const pages = {
  home: HomePage,
  inbox: InboxPage,
  search: SearchPage,
  'my-tasks': MyTasksPage,
  list: ProjectPage,
  board: ProjectPage,
};

export function App() {
  const { address, options } = useStore();
  const cls = useClass();
  const words = wordsOf(options.language);
  const place = placeOf(address);
  useEffect(() => {
    document.documentElement.lang = options.language;
    document.documentElement.dir = options.language === 'ar' ? 'rtl' : 'ltr';
    document.body.classList.toggle('DesignTokenThemeSelectors-theme--darkMode', options.theme === 'dark');
  }, [options.language, options.theme]);
  const Page = pages[place.page];
  const links: [PageKind, string][] = [
    ['home', words.home],
    ['inbox', words.inbox],
    ['search', words.search],
    ['my-tasks', words.myTasks],
    ['list', options.project.name],
  ];
  return (
    <>
      <div {...cls('AsanaBaseTopbar AsanaBaseTopbar--zIndexIncluded')}>
        <input placeholder={words.search} aria-label={words.search} />
        <div role="button" tabIndex={0} className="OmnibuttonButtonCard" onClick={() => note('quick add')}>
          +
        </div>
      </div>
      <nav className="AsanaMain-sidebar">
        {links.map(([page, title]) => (
          <a
            key={page}
            href={addressOf(page, null)}
            onClick={(event) => {
              event.preventDefault();
              navigate(addressOf(page, null));
            }}
          >
            {title}
          </a>
        ))}
      </nav>
      <main className="AsanaMain-asanaPage">
        {place.isFullScreen && place.task ? (
          <div className="SingleTaskPage">
            <TaskPane id={place.task} />
          </div>
        ) : (
          <Page place={place} words={words} />
        )}
      </main>
      <div className="LayerContext-layerContainer" />
      <div className="ToastManager" />
    </>
  );
}
