import { findAdapter } from '../hosts/adapters.ts';
import { recordAddress } from '../hosts/parse-address.ts';
import { parseRecordKey } from '../records/parse-record-key.ts';
import { recordKey } from '../records/record-key.ts';
import type { Desk } from './page-desk.ts';

/** Goes to a record: to the tab that shows it already, else in a new one. */
export async function openRecord(desk: Desk, key: string): Promise<{ ok: boolean }> {
  const ref = parseRecordKey(key);
  const adapter = ref && findAdapter(ref.host);
  if (!ref || !adapter) return { ok: false };
  for (const { tab, entry } of await desk.tabs.tabs())
    if (entry.record && recordKey(entry.record) === key && (await desk.ports.showTab(tab)))
      return { ok: true };
  await desk.ports.openTab(recordAddress(adapter, ref));
  return { ok: true };
}
