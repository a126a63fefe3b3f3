import { v5 as uuidOf } from 'uuid';
import type { Playbook, PublishedPlaybook } from '../../lib/playbook/playbook-schema.ts';
import { applyEvent } from '../../lib/records/apply-event.ts';
import type { HandoffEvent } from '../../lib/records/journal-event.ts';
import type { RecordState } from '../../lib/records/record-state.ts';
import { handoffsToOpen } from '../../lib/rules/handoffs/handoffs-to-open.ts';
import { appendJournal, readKnownEvents, system } from '../store/journal.ts';
import type { Writer } from '../store/tables.ts';
import { accountId } from './accounts.ts';

interface Work {
  trx: Writer;
  workspace: string;
  /** The workspace's accounts by `host:account`: a record of any other begins nothing. */
  accounts: ReadonlyMap<string, unknown>;
  published: PublishedPlaybook | undefined;
  states: ReadonlyMap<string, RecordState>;
  now: Date;
}

/** Names an opening for all who may see the same close: the id is made of the visit, not of who saw it. */
const openings = '5b0b6f0e-7c0b-4c1e-9a55-3c1f0a7d2e11';

/**
 * Begins the handoffs of records that have entered their stage, whoever saw it: a page, an import or the API, with or
 * without anybody looking. Once for each visit, as an event in the journal. Returns the states that changed.
 */
export async function openHandoffs(work: Work): Promise<Map<string, RecordState>> {
  const { trx, workspace, accounts, published, states, now } = work;
  const changed = new Map<string, RecordState>();
  if (!published || !hasHandoffs(published.playbook)) return changed;
  const all = [...states].flatMap(([record, state]) =>
    accounts.has(accountId(state.ref))
      ? handoffsToOpen(published, state, now).map((opening) => ({ record, state, ...opening }))
      : [],
  );
  const made = all.map(({ record, state, handoff, occurrence }) => {
    const event: HandoffEvent = {
      id: uuidOf(`${workspace} ${handoff} ${occurrence}`, openings),
      type: 'handoff.opened',
      record: state.ref,
      occurredAt: now.toISOString(),
      playbook: published.version,
      handoff,
      occurrence,
    };
    return { record, state, event };
  });
  const known = await readKnownEvents(
    trx,
    workspace,
    made.map(({ event }) => event.id),
  );
  const fresh = made.filter(({ event }) => !known.has(event.id));
  for (const { record, state, event } of fresh)
    changed.set(record, applyEvent(changed.get(record) ?? state, event, system));
  const receipt = { receivedAt: now.getTime(), skew: 0, place: 0 };
  const entries = fresh.map(({ event }) => ({ event, occurredAt: event.occurredAt, receipt }));
  if (entries.length > 0) await appendJournal(trx, workspace, system.id, entries);
  return changed;
}

/** True where some motion of the playbook hands records over. */
export function hasHandoffs({ motions }: Playbook): boolean {
  return motions.some(({ handoffs }) => handoffs.length > 0);
}
