import type { KeptRecord } from '../messages/dashboard-messages.ts';
import { believedValue } from '../records/believe.ts';
import type { LocalCopy } from './local-copy.ts';

/** The records that this browser keeps and knows something of, last opened first. */
export async function keptRecords(copy: LocalCopy): Promise<KeptRecord[]> {
  const rows = await copy.db.records.orderBy('openedAt').reverse().toArray();
  return rows.flatMap(({ key, state }) => {
    if (!state) return [];
    const { properties } = state;
    return [{ key, name: believedValue(properties, 'name'), stage: believedValue(properties, 'stage') }];
  });
}
