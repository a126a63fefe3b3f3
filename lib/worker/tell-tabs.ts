import { recordKey } from '../records/record-ref.ts';
import type { TabBook } from './tab-book.ts';
import type { WorkerPorts } from './worker-ports.ts';

/** Tells every tab that shows one of the records, alone or in a list of its account, or every tab (null), to ask
 *  again. */
export async function tellTabsAbout(
  { ports, tabs }: { ports: WorkerPorts; tabs: TabBook },
  keys: readonly string[] | null,
): Promise<void> {
  for (const { tab, entry } of await tabs.tabs()) {
    if (entry.list !== null && (keys === null || keys.some((key) => key.startsWith(entry.list ?? ':'))))
      await ports.tellTab(tab, { type: 'marks.changed' });
    const key = entry.record && recordKey(entry.record);
    if (keys === null) await ports.tellTab(tab, { type: 'guidance.changed', key: null });
    else if (
      key !== null &&
      [key, entry.inside && recordKey(entry.inside)].some((one) => one && keys.includes(one))
    )
      await ports.tellTab(tab, { type: 'guidance.changed', key });
  }
}
