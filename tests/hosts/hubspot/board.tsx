import { findRecords } from './find-records.ts';
import { labels } from './labels.ts';
import { layouts } from './layouts.ts';
import { cls } from './properties.tsx';
import { RecordLink } from './record-link.tsx';
import type { StandInObject, StandInRecord } from './record-types.ts';
import { change, useStore } from './store.ts';
import { useWindow } from './use-window.ts';

const card = 124;
const height = 640;

/** The board: one column for each stage. */
export function Board({ object }: { object: StandInObject }) {
  const { options, mount } = useStore();
  const records = findRecords(options, object);
  const stageOf = (record: StandInRecord) => record.values[layouts[object].column] || '--';
  const stages = [...new Set(records.map(stageOf))];
  return (
    <div className={cls('Board')}>
      {stages.map((stage) => (
        <Column
          key={`${stage} ${mount}`}
          stage={stage}
          records={records.filter((record) => stageOf(record) === stage)}
        />
      ))}
    </div>
  );
}

/** The elements of the cards are used again for other records while the column scrolls. */
function Column({ stage, records }: { stage: string; records: StandInRecord[] }) {
  const { from, to, onScroll } = useWindow(records.length, card, height, 1);
  const slots = Math.ceil(height / card) + 3;
  return (
    <section data-test-id="cdb-column" className={cls('Column')}>
      <h4 data-test-id="cdb-column-name">{stage}</h4>
      <div className={cls('Scroll')} style={{ maxHeight: height }} onScroll={onScroll}>
        <div style={{ height: records.length * card, position: 'relative' }}>
          {records.slice(from, to).map((record, index) => (
            <Item key={(from + index) % slots} record={record} top={(from + index) * card} />
          ))}
        </div>
      </div>
    </section>
  );
}

function Item({ record, top }: { record: StandInRecord; top: number }) {
  const words = labels[useStore().options.language];
  const fields = layouts[record.object].columns.slice(1);
  return (
    <div
      data-test-id="cdb-column-item"
      data-selenium-id={record.id}
      className={cls('Item')}
      style={{ position: 'absolute', insetInline: 0, top, height: card - 8 }}
    >
      <div data-test-id="cdb-card">
        <RecordLink record={record} testId="board-card-section-title-link" />
        {fields.map(({ name, label }) => (
          <p key={name}>
            <span data-test-id="cdbc-property-label">{words[label]}</span>{' '}
            <span data-test-id="cdbc-property-value">{record.values[name] || '--'}</span>
          </p>
        ))}
        <button type="button" onClick={() => change({ preview: record })}>
          {words.preview}
        </button>
      </div>
    </div>
  );
}
