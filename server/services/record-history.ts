import type { HistoryPage } from '../../lib/sync/history-protocol.ts';
import type { Deps } from '../deps.ts';
import { readJournalBefore } from '../store/journal.ts';
import type { Caller } from './caller.ts';
import { getRecord } from './find-records.ts';
import { toEvent } from './record-histories.ts';

const pageSize = 100;

/**
 * The events of one record as they count, newest first: the page before a place (`next` of the page above), or the
 * newest. Throws 404 for a record that nobody has told of or that is not the workspace's.
 */
export async function readHistory(
  { db }: Pick<Deps, 'db'>,
  caller: Caller,
  { key, before }: { key: string; before?: string | undefined },
): Promise<HistoryPage> {
  await getRecord({ db }, caller, key);
  const [at, seq] = before?.split(':').map(Number) ?? [];
  const place = at === undefined || seq === undefined ? undefined : { at, seq };
  const rows = await readJournalBefore(db, caller.workspace, key, { place, limit: pageSize + 1 });
  const page = rows.slice(0, pageSize);
  const last = page.at(-1)?.row;
  return {
    events: page.map(({ row, by }) => ({ event: { ...toEvent(row) }, by })),
    next: last && rows.length > pageSize ? `${last.occurred_at}:${last.seq}` : null,
  };
}
