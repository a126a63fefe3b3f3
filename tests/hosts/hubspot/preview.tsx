import { Associations } from './associations.tsx';
import { findPage } from './find-page.ts';
import type { Labels } from './labels.ts';
import { cls } from './properties.tsx';
import { Highlights, PropertyCard } from './record-cards.tsx';
import type { StandInRecord } from './record-types.ts';
import { change, useLateRecord, useStore } from './store.ts';

/** The sidebar with a record that is not the address's: over boards it goes by another name than elsewhere. */
export function Preview({ record, words }: { record: StandInRecord; words: Labels }) {
  const { path, shape } = useStore();
  const header = useLateRecord('header', record);
  const isOnBoard = (shape ?? findPage(path).page) === 'board';
  const name = isOnBoard
    ? { 'data-selenium-test': 'sidebar-preview-panel' }
    : { 'data-test-id': 'IndexPageInlineSidebar' };
  return (
    <aside {...name} className={cls('Preview')}>
      <button type="button" onClick={() => change({ preview: null })}>
        ✕
      </button>
      {header ? <Highlights record={header} words={words} linked /> : null}
      <PropertyCard record={record} words={words} part="about" />
      <PropertyCard record={record} words={words} part="owner" />
      <Associations record={record} words={words} />
    </aside>
  );
}
