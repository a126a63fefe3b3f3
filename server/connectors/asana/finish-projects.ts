import { v5 as uuidOf } from 'uuid';
import { applyEvent } from '../../../lib/records/apply-event.ts';
import type { HandoffEvent } from '../../../lib/records/journal-event.ts';
import { parseRecordKey } from '../../../lib/records/parse-record-key.ts';
import { type RecordRef, recordKey } from '../../../lib/records/record-ref.ts';
import type { RecordState } from '../../../lib/records/record-state.ts';
import type { JobDeps } from '../../jobs/job-kind.ts';
import { accountId, readAccounts } from '../../services/accounts.ts';
import { readLinkedMembers, refreshFlags } from '../../services/refresh-flags.ts';
import { appendJournal, readKnownEvents, system } from '../../store/journal.ts';
import { readEntities } from '../../store/read-entities.ts';
import { writeRecordFacts } from '../../store/record-facts.ts';
import type { Writer } from '../../store/tables.ts';
import { writeEntities } from '../../store/write-entities.ts';
import type { Creation } from './creations.ts';
import { passage as passageSchema, projectPlan } from './project-plan.ts';

/** Names the two events of a link by the project they tell of, so that they are there once. */
const links = 'b0a3a9b6-54e7-4b0f-9d5b-0d7f5a5f7f3e';

/** Ends what is made and filled: the record and the project are linked both ways, by events in the journal. Returns what
 *  to poke. */
export async function finishProjects(
  { playbooks, log }: JobDeps,
  trx: Writer,
  workspace: string,
  now: Date,
): Promise<Set<string>> {
  const rows = await trx
    .updateTable('asana_projects')
    .set((eb) => ({ state: 'done' as const, due_at: null, problem: null, turn: eb('turn', '+', 1) }))
    .where('workspace', '=', workspace)
    .where('state', '=', 'filled')
    .returningAll()
    .execute();
  if (rows.length === 0) return new Set();
  const published = await playbooks.find(trx, workspace);
  const accounts = await readAccounts(trx, workspace);
  const made = rows.flatMap((row) => eventsOf(row, published?.version ?? null, now));
  const ids = made.map(({ id }) => id);
  const known = await readKnownEvents(trx, workspace, ids);
  // Of an account that is not the workspace's nothing is kept.
  const events = made.filter((one) => !known.has(one.id) && accounts.has(accountId(one.record)));
  const keys = [...new Set(events.map(({ record }) => recordKey(record)))];
  const before = await readEntities<RecordState>(trx, workspace, 'records', 'record', keys);
  const states = new Map<string, RecordState>();
  for (const event of events) {
    const key = recordKey(event.record);
    states.set(key, applyEvent(states.get(key) ?? before.get(key), event, system));
  }
  const receipt = { receivedAt: now.getTime(), skew: 0, place: 0 };
  const entries = events.map((event) => ({ event, occurredAt: event.occurredAt, receipt }));
  if (entries.length > 0) await appendJournal(trx, workspace, system.id, entries);
  await writeRecordFacts(trx, workspace, states.values(), before);
  const entities = [...states].map(([id, data]) => ({ kind: 'record', id, data }));
  await writeEntities(trx, workspace, 'records', entities);
  const people = await readLinkedMembers(trx, workspace);
  const scopes = await refreshFlags({ trx, workspace, accounts, published, people, states, now, log });
  return scopes.add('records');
}

/** That the work of a record goes on in its project, and that the project came from the record. */
function eventsOf(row: Creation, playbook: number | null, now: Date): HandoffEvent[] {
  const { handoff, occurrence, part, record } = passageSchema.parse(JSON.parse(row.passage));
  const { workspace } = projectPlan.parse(JSON.parse(row.plan));
  const from = parseRecordKey(record);
  if (!from || row.project === null) return [];
  const to: RecordRef = { host: 'asana', account: workspace, object: 'project', id: row.project };
  const base = { occurredAt: now.toISOString(), playbook };
  const which = { handoff, ...(part === undefined ? {} : { part }) };
  const id = (what: string) => uuidOf(`${row.marker} ${row.project} ${what}`, links);
  return [
    { ...base, id: id('linked'), record: from, type: 'handoff.linked', ...which, occurrence, to },
    { ...base, id: id('arrived'), record: to, type: 'handoff.arrived', ...which, from },
  ];
}
