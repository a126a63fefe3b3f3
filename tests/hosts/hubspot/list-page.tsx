import type { ReactNode } from 'react';
import { boardPath, findPage, listPath } from './find-page.ts';
import { findRecords } from './find-records.ts';
import { labels } from './labels.ts';
import { layouts } from './layouts.ts';
import { cls } from './properties.tsx';
import type { StandInObject } from './record-types.ts';
import { change, navigate, useStore } from './store.ts';

/** What is around a board or a table. The first switch changes the address, the second one does not. */
export function ListPage({ object, children }: { object: StandInObject; children: ReactNode }) {
  const { options, path, shape } = useStore();
  const words = labels[options.language];
  const page = shape ?? findPage(path).page;
  return (
    <main className={cls('Index')}>
      <h1>
        {words[layouts[object].plural]} <small>{findRecords(options, object).length}</small>
        <button
          type="button"
          onClick={() => navigate((page === 'board' ? listPath : boardPath)(options.portal, object))}
        >
          ☰
        </button>
        <button type="button" onClick={() => change({ shape: page === 'board' ? 'table' : 'board' })}>
          ⇄
        </button>
      </h1>
      {children}
    </main>
  );
}
