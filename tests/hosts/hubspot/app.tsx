import { useEffect } from 'react';
import { IndexPage } from './index-page.tsx';
import { labels } from './labels.ts';
import { cls } from './properties.tsx';
import { AboutCard, Highlights } from './record-cards.tsx';
import { RecordPage } from './record-page.tsx';
import { change, findDeal, useStore } from './store.ts';

export function App() {
  const { path, options, preview } = useStore();
  const words = labels[options.language];
  useEffect(() => {
    const root = document.documentElement;
    root.lang = options.language;
    root.dir = options.direction;
    root.dataset.theme = options.theme;
    root.classList.toggle('hostile', options.hostile);
  }, [options]);
  const id = /\/(?:record\/0-3|deal)\/(\d+)/.exec(path)?.[1];
  const previewed = findDeal(preview ?? undefined);
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
      {id ? <RecordPage id={id} /> : <IndexPage isBoard={!path.endsWith('/list')} />}
      {previewed ? (
        <aside data-test-id="IndexPageInlineSidebar" className={cls('Preview')}>
          <button type="button" onClick={() => change({ preview: null })}>
            ✕
          </button>
          <Highlights deal={previewed} words={words} />
          <AboutCard id={previewed.id} words={words} />
        </aside>
      ) : null}
    </div>
  );
}
