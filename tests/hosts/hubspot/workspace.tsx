import { findRecords } from './find-records.ts';
import { labels } from './labels.ts';
import { layouts } from './layouts.ts';
import { cls } from './properties.tsx';
import { RecordLink } from './record-link.tsx';
import type { StandInObject } from './record-types.ts';
import { change, useStore } from './store.ts';
import { useWindow } from './use-window.ts';

const row = 44;
const height = 560;

/** The sales workspace. Its rows go by other attributes than the tables', and are used again while scrolling. */
export function Workspace({ object }: { object: StandInObject }) {
  const { options, mount } = useStore();
  const words = labels[options.language];
  const records = findRecords(options, object);
  const { from, to, onScroll } = useWindow(records.length, row, height, 2);
  const slots = Math.ceil(height / row) + 5;
  return (
    <div className={cls('Scroll')} style={{ height }} onScroll={onScroll}>
      <table className={cls('Table')} style={{ marginTop: from * row }}>
        <tbody key={mount}>
          {records.slice(from, to).map((record, index) => (
            <tr
              key={(from + index) % slots}
              data-test-id="crm-table-row"
              data-test-object-id={record.id}
              style={{ height: row }}
            >
              {layouts[object].columns.map(({ name }, column) => (
                <td key={name} data-test-property-name={name}>
                  {column === 0 ? <RecordLink record={record} /> : record.values[name] || '--'}
                </td>
              ))}
              <td>
                <button type="button" onClick={() => change({ preview: record })}>
                  {words.preview}
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div style={{ height: (records.length - to) * row }} />
    </div>
  );
}
