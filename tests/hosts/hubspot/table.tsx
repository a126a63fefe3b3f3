import { findRecords } from './find-records.ts';
import { labels } from './labels.ts';
import { layouts } from './layouts.ts';
import { cls } from './properties.tsx';
import { RecordLink } from './record-link.tsx';
import { type StandInObject, typeIds } from './record-types.ts';
import { change, useStore } from './store.ts';
import { useWindow } from './use-window.ts';

const row = 40;
const height = 560;

/** The table of all records of an object. Rows come and go with scrolling; the gaps are rows without a record. */
export function Table({ object }: { object: StandInObject }) {
  const { options, mount } = useStore();
  const words = labels[options.language];
  const records = findRecords(options, object);
  const { columns } = layouts[object];
  const type = typeIds[object];
  const { from, to, onScroll } = useWindow(records.length, row, height, 4);
  return (
    <div data-test-id="framework-data-table-container">
      <div data-test-id="fdt-scroll-window" className={cls('Scroll')} style={{ height }} onScroll={onScroll}>
        <table data-test-id="framework-data-table" className={cls('Table')}>
          <thead>
            <tr>
              {columns.map(({ name, label }) => (
                <th key={name} data-test-id={`header-${type}-${name}`}>
                  <span data-test-id="truncated-object-label">{words[label]}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody key={mount}>
            <tr style={{ height: from * row }} />
            {records.slice(from, to).map((record) => (
              <tr key={record.id} data-test-id={`row-${record.id}`} style={{ height: row }}>
                {columns.map(({ name }, index) => (
                  <td key={name} data-test-id={`cell-${type}-${name}-${record.id}`}>
                    {index === 0 ? <RecordLink record={record} /> : record.values[name] || '--'}
                  </td>
                ))}
                <td>
                  <button type="button" onClick={() => change({ preview: record })}>
                    {words.preview}
                  </button>
                </td>
              </tr>
            ))}
            <tr style={{ height: (records.length - to) * row }} />
          </tbody>
        </table>
      </div>
    </div>
  );
}
