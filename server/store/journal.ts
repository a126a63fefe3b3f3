import type { Actor, JournalEvent } from '../../lib/records/journal-event.ts';
import { recordKey } from '../../lib/records/record-ref.ts';
import { inChunks } from './in-chunks.ts';
import type { Store, Writer } from './tables.ts';
import { takeVersions } from './take-versions.ts';

/** Those of the event ids that the journal already holds, or held. */
export async function readKnownEvents(
  db: Store,
  workspace: string,
  ids: readonly string[],
): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db
    .selectFrom('journal')
    .select('id')
    .where('workspace', '=', workspace)
    .where('id', 'in', [...ids])
    .execute();
  const forgotten = await db
    .selectFrom('forgotten_events')
    .select('id')
    .where('workspace', '=', workspace)
    .where('id', 'in', [...ids])
    .execute();
  return new Set([...rows, ...forgotten].map(({ id }) => id));
}

/** An event as it was sent, when it occurred as it counts (ISO 8601), and how it came in (ms). */
export interface Entry {
  event: JournalEvent;
  occurredAt: string;
  receipt: { receivedAt: number; skew: number; place: number };
}

/** Who the journal names for what the backend itself decides. It is no member. */
export const system: Actor = { id: 'waymark', name: 'Waymark' };

/** Appends events that a member sent, or the backend made (`system`). */
export async function appendJournal(
  trx: Writer,
  workspace: string,
  member: string,
  events: readonly Entry[],
): Promise<void> {
  const first = await takeVersions(trx, workspace, 'journal', events.length);
  const rows = events.map(({ event, occurredAt, receipt }, index) => ({
    workspace,
    seq: first + index,
    id: event.id,
    record: recordKey(event.record),
    type: event.type,
    occurred_at: Date.parse(occurredAt),
    received_at: receipt.receivedAt,
    member,
    playbook: event.playbook,
    body: JSON.stringify(event),
    skew: receipt.skew,
    place: receipt.place,
  }));
  for (const chunk of inChunks(rows)) await trx.insertInto('journal').values(chunk).execute();
}

/** One journal row as it is read back. */
export interface JournalRow {
  seq: number;
  record: string;
  received_at: number;
  skew: number;
  place: number;
  body: string;
}

const rowsPerRead = 2000;

/** All events of a workspace, record by record, each record's in order of arrival. */
export async function* readJournalByRecord(
  db: Store,
  workspace: string,
): AsyncGenerator<{ record: string; rows: JournalRow[] }> {
  let rows: JournalRow[] = [];
  let after = { record: '', seq: 0 };
  for (;;) {
    const page = await readPage(db, workspace, after);
    for (const row of page) {
      const [head] = rows;
      if (head && head.record !== row.record) {
        yield { record: head.record, rows };
        rows = [];
      }
      rows.push(row);
    }
    const last = page.at(-1);
    if (!last || page.length < rowsPerRead) break;
    after = last;
  }
  const [head] = rows;
  if (head) yield { record: head.record, rows };
}

function readPage(
  db: Store,
  workspace: string,
  after: { record: string; seq: number },
): Promise<JournalRow[]> {
  return db
    .selectFrom('journal')
    .select(['seq', 'record', 'received_at', 'skew', 'place', 'body'])
    .where('workspace', '=', workspace)
    .where((eb) =>
      eb.or([
        eb('record', '>', after.record),
        eb.and([eb('record', '=', after.record), eb('seq', '>', after.seq)]),
      ]),
    )
    .orderBy('record')
    .orderBy('seq')
    .limit(rowsPerRead)
    .execute();
}

/** All events of one record in order of arrival, each with who sent it; what no member did the backend did. */
export async function readRecordJournal(
  db: Store,
  workspace: string,
  record: string,
): Promise<{ row: JournalRow; by: Actor }[]> {
  const rows = await db
    .selectFrom('journal')
    .leftJoin('members', (join) =>
      join.onRef('members.workspace', '=', 'journal.workspace').onRef('members.id', '=', 'journal.member'),
    )
    .select(['seq', 'record', 'received_at', 'skew', 'place', 'body', 'members.id', 'members.name'])
    .where('journal.workspace', '=', workspace)
    .where('record', '=', record)
    .orderBy('seq')
    .execute();
  return rows.map(({ id, name, ...row }) => ({ row, by: id && name ? { id, name } : system }));
}

/** Events of one record before a place in its history, or its newest ones, the newest first, each with who sent it. */
export async function readJournalBefore(
  db: Store,
  workspace: string,
  record: string,
  { place, limit }: { place: { at: number; seq: number } | undefined; limit: number },
): Promise<{ row: JournalRow & { occurred_at: number }; by: Actor }[]> {
  let query = db
    .selectFrom('journal')
    .leftJoin('members', (join) =>
      join.onRef('members.workspace', '=', 'journal.workspace').onRef('members.id', '=', 'journal.member'),
    )
    .select(['seq', 'record', 'occurred_at', 'received_at', 'skew', 'place', 'body'])
    .select(['members.id', 'members.name'])
    .where('journal.workspace', '=', workspace)
    .where('record', '=', record)
    .orderBy('occurred_at', 'desc')
    .orderBy('seq', 'desc')
    .limit(limit);
  if (place) {
    const { at, seq } = place;
    query = query.where((eb) =>
      eb.or([eb('occurred_at', '<', at), eb.and([eb('occurred_at', '=', at), eb('seq', '<', seq)])]),
    );
  }
  const rows = await query.execute();
  return rows.map(({ id, name, ...row }) => ({ row, by: id && name ? { id, name } : system }));
}
