import type { JournalEvent } from '../../lib/records/journal-event.ts';
import type { Observation } from '../../lib/records/observation.ts';
import { type RecordRef, recordKey } from '../../lib/records/record-ref.ts';
import { type RecordState, recordState } from '../../lib/records/record-state.ts';
import { limits, pullAnswer, pushAnswer } from '../../lib/sync/protocol.ts';
import type { Client } from '../client.ts';
import { activityEvents } from './activity-events.ts';
import type { ImportReport } from './import-report.ts';
import type { RowActivity } from './row-to-activities.ts';
import { toEvents } from './to-events.ts';

/** A row that can be sent. */
export interface UsableRow {
  number: number;
  record: RecordRef;
  observations: Observation[];
  activities: RowActivity[];
}

/** As many records as one pull takes. */
export const rowsPerRound = limits.keysPerPull / 2;

/** Sends what is new in at most `rowsPerRound` rows, and adds the outcome to the report. */
export async function sendRows(
  client: Client,
  rows: readonly UsableRow[],
  report: ImportReport,
): Promise<void> {
  if (rows.length === 0) return;
  const known = await readStates(client, rows);
  const events: { row: number; event: JournalEvent }[] = [];
  for (const { number, record, observations, activities } of rows) {
    const before = known.get(recordKey(record));
    const news = [...toEvents(record, observations, before), ...activityEvents(record, activities, before)];
    if (news.length === 0) report.unchanged += 1;
    events.push(...news.map((event) => ({ row: number, event })));
  }
  report.records += rows.length;
  for (const part of pushes(events)) {
    const body = { events: part.map(({ event }) => event) };
    const { results } = await client.post('/v1/push', body, pushAnswer);
    for (const [index, { status, reason }] of results.entries()) {
      if (status === 'applied') report.events += 1;
      if (status === 'refused') report.refuse(part[index]?.row ?? 0, reason ?? 'the backend refused it');
    }
  }
}

/** Cuts a list of events into pushes that the backend takes: not too many in one, and not too long. */
function pushes<T>(events: readonly T[]): T[][] {
  const parts: T[][] = [];
  let size = 0;
  for (const event of events) {
    const length = JSON.stringify(event).length;
    const last = parts.at(-1);
    size += length;
    if (last && last.length < limits.eventsPerPush && size <= limits.charactersPerPush) last.push(event);
    else {
      parts.push([event]);
      size = length;
    }
  }
  return parts;
}

async function readStates(client: Client, rows: readonly UsableRow[]): Promise<Map<string, RecordState>> {
  const fresh = rows.map(({ record }) => recordKey(record));
  // Of the other scopes nothing is wanted; the few things of the workspace come along.
  const request = { workspace: 0, me: 0, records: { cursor: 0, keys: [], fresh } };
  const { records } = await client.post('/v1/pull', request, pullAnswer);
  return new Map(records.changes.flatMap(({ id, data }) => (data ? [[id, recordState.parse(data)]] : [])));
}
