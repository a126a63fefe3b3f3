import { setImmediate as breathe } from 'node:timers/promises';
import type { RecordHistory } from '../../lib/analysis/record-history.ts';
import type { JournalEvent } from '../../lib/records/journal-event.ts';
import { type JournalRow, readJournalByRecord } from '../store/journal.ts';
import type { Store } from '../store/tables.ts';
import { readAccounts } from './accounts.ts';
import { countEvent } from './count-event.ts';

/**
 * The events of every record of the workspace's accounts as they count, record by record. Thousands of them are
 * judged by whoever asks; others are served in between.
 */
export async function* readHistories(db: Store, workspace: string): AsyncGenerator<RecordHistory> {
  const accounts = await readAccounts(db, workspace);
  let count = 0;
  for await (const { record, rows } of readJournalByRecord(db, workspace)) {
    const [head, ...rest] = rows;
    const [host, account] = record.split(':');
    if (!head || !accounts.has(`${host}:${account}`)) continue;
    if (++count % 200 === 0) await breathe();
    yield { record, read: () => [toEvent(head), ...rest.map(toEvent)] };
  }
}

/** A journal row as the event that counts. */
export function toEvent({ body, received_at, skew, place }: JournalRow): JournalEvent {
  return countEvent(JSON.parse(body) as JournalEvent, { receivedAt: received_at, skew, place });
}
