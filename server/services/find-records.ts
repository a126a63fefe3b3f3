import { believedValue } from '../../lib/records/believe.ts';
import type { RecordState } from '../../lib/records/record-state.ts';
import { isStorable } from '../../lib/records/storable-text.ts';
import type { FoundRecord, RecordsAnswer } from '../../lib/sync/records-protocol.ts';
import type { Deps } from '../deps.ts';
import { ApiError } from '../http/api-error.ts';
import { readEntities } from '../store/read-entities.ts';
import { accountId, readAccounts } from './accounts.ts';
import type { Caller } from './caller.ts';

/** Nobody reads more of them than fit on a screen. */
const most = 20;

/** The workspace's records whose name or key holds every word of `search`, by name. */
export async function findRecords(
  { db }: Pick<Deps, 'db'>,
  { workspace }: Caller,
  search: string,
): Promise<RecordsAnswer> {
  const words = search.toLowerCase().split(/\s+/);
  const accounts = await readAccounts(db, workspace);
  const records = await readEntities<RecordState>(db, workspace, 'records', 'record');
  const found: FoundRecord[] = [];
  for (const [key, { ref, properties }] of records) {
    if (!accounts.has(accountId(ref))) continue;
    const name = believedValue(properties, 'name');
    const text = `${name ?? ''} ${key}`.toLowerCase();
    if (words.every((word) => text.includes(word)))
      found.push({ key, name, stage: believedValue(properties, 'stage') });
  }
  found.sort((a, b) => (a.name ?? a.key).localeCompare(b.name ?? b.key));
  return { records: found.slice(0, most), more: found.length > most };
}

/** Everything known of one record. Throws 404 for one that nobody has told of or that is not the workspace's. */
export async function getRecord(
  { db }: Pick<Deps, 'db'>,
  { workspace }: Caller,
  key: string,
): Promise<RecordState> {
  const known = isStorable(key)
    ? (await readEntities<RecordState>(db, workspace, 'records', 'record', [key])).get(key)
    : undefined;
  if (known && (await readAccounts(db, workspace, [accountId(known.ref)])).size > 0) return known;
  const message =
    'Nobody has told Waymark of this record yet. Open it once in a connected browser, or import it, and try again.';
  throw new ApiError(404, 'unknown-record', message);
}
