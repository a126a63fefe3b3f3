import { useEffect } from 'react';
import { Board } from './board.tsx';
import { findPage } from './find-page.ts';
import { findRecord } from './find-records.ts';
import { labels } from './labels.ts';
import { ListPage } from './list-page.tsx';
import { Preview } from './preview.tsx';
import { cls } from './properties.tsx';
import { RecordPage } from './record-page.tsx';
import { useStore } from './store.ts';
import { Table } from './table.tsx';
import { ThreadPage } from './thread-page.tsx';
import { Workspace } from './workspace.tsx';

export function App() {
  const { options, preview } = useStore();
  const words = labels[options.language];
  useEffect(() => {
    const root = document.documentElement;
    root.lang = options.language;
    root.dir = options.direction;
    root.dataset.theme = options.theme;
    root.classList.toggle('hostile', options.hostile);
  }, [options]);
  const previewed = preview ? findRecord(options, preview.object, preview.id) : undefined;
  return (
    <div className={cls('Shell')}>
      <header data-test-id="hs-global-toolbar" className={cls('Toolbar')}>
        <input
          data-test-id="global-search-input-react"
          placeholder={words.search}
          aria-label={words.search}
        />
        <span className={cls('Avatar')}>ML</span>
      </header>
      <nav data-test-id="hs-vertical-nav" className={cls('Nav')}>
        {['◆', '▤', '✉', '◷', '▦', '⚙'].map((sign) => (
          <button type="button" key={sign}>
            {sign}
          </button>
        ))}
      </nav>
      <Main />
      {previewed ? <Preview record={previewed} words={words} /> : null}
    </div>
  );
}

function Main() {
  const { path, options, shape } = useStore();
  const place = findPage(path);
  if (place.page === 'record' || place.page === 'thread') {
    const record = findRecord(options, place.object, place.id);
    if (!record) return <main className={cls('Missing')}>404</main>;
    return place.page === 'record' ? <RecordPage record={record} /> : <ThreadPage record={record} />;
  }
  const { object, page } = place;
  if (page === 'workspace') {
    return (
      <ListPage object={object}>
        <Workspace object={object} />
      </ListPage>
    );
  }
  const List = (shape ?? page) === 'board' ? Board : Table;
  return (
    <ListPage object={object}>
      <List object={object} />
    </ListPage>
  );
}
