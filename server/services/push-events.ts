import { applyEvent } from '../../lib/records/apply-event.ts';
import type { JournalEvent } from '../../lib/records/journal-event.ts';
import { recordKey } from '../../lib/records/record-ref.ts';
import type { RecordState } from '../../lib/records/record-state.ts';
import type { PushRequest, PushResult } from '../../lib/sync/protocol.ts';
import type { Deps } from '../deps.ts';
import { inWorkspace } from '../store/in-workspace.ts';
import { appendJournal, readKnownEvents } from '../store/journal.ts';
import { readEntities } from '../store/read-entities.ts';
import { writeRecordFacts } from '../store/record-facts.ts';
import { writeEntities } from '../store/write-entities.ts';
import { readAccounts } from './accounts.ts';
import { assignOwners } from './assign-owners.ts';
import type { Caller } from './caller.ts';
import { countEvent, lateness, type Receipt, skewOf } from './count-event.ts';
import { judgeEvent, type Verdict } from './judge-event.ts';
import { judgeHandoffs } from './judge-handoffs.ts';
import { answerShowings } from './keep-showings.ts';
import { noteHandoffs } from './note-handoffs.ts';
import { noteIssues } from './note-issues.ts';
import { openHandoffs } from './open-handoffs.ts';
import { readLinkedMembers, refreshFlags } from './refresh-flags.ts';
import { judgeRequired } from './training/judge-required.ts';
import { writeAudit } from './write-audit.ts';

/**
 * Takes events from a client: each exactly once by its id, all accepted ones in one transaction. A bad event
 * refuses only itself. Returns one result per event, in the order given.
 */
export async function pushEvents(
  deps: Deps,
  caller: Caller,
  { events: raw, sentAt }: PushRequest,
): Promise<PushResult[]> {
  const { workspace, member } = caller;
  const now = deps.clock();
  const { results, scopes } = await inWorkspace(deps.db, workspace, async (trx) => {
    const accounts = await readAccounts(trx, workspace);
    const verdicts = raw.map((item) => judgeEvent(item, caller, accounts));
    const known = await readKnownEvents(trx, workspace, idsOf(verdicts));
    const sorted = sort(verdicts, known);
    const keys = [...new Set(sorted.fresh.map((event) => recordKey(event.record)))];
    const before = await readEntities<RecordState>(trx, workspace, 'records', 'record', keys);
    const published = await deps.playbooks.find(trx, workspace);
    const unfit = new Map([
      ...judgeHandoffs(sorted.fresh, caller, before, published, now),
      ...(await judgeRequired(sorted.fresh, { deps, trx, caller, before, published, now })),
    ]);
    const results = sorted.results.map((result): PushResult => {
      const reason = result.id === null || result.status !== 'applied' ? undefined : unfit.get(result.id);
      return reason === undefined ? result : { id: result.id, status: 'refused', reason };
    });
    const fresh = sorted.fresh.filter(({ id }) => !unfit.has(id));
    if (fresh.length === 0) return { results, scopes: new Set<string>() };

    const receivedAt = now.getTime();
    const entries = receive(fresh, { receivedAt, skew: skewOf(sentAt, receivedAt), place: 0 });
    const states = new Map<string, RecordState>();
    for (const { counted } of entries) {
      const key = recordKey(counted.record);
      const state = states.get(key) ?? before.get(key);
      states.set(key, applyEvent(state, counted, { id: member.id, name: member.name }));
    }
    await appendJournal(trx, workspace, member.id, entries);
    await answerShowings(trx, workspace, member.id, fresh, now);
    await writeAudit(trx, {
      workspace,
      by: caller,
      action: 'records.written',
      detail: countTypes(fresh),
      now,
    });
    await writeRecordFacts(trx, workspace, states.values(), before);
    const { log } = deps;
    await noteIssues({
      trx,
      workspace,
      by: member,
      events: entries.map(({ counted }) => counted),
      states,
      published,
    });
    const decided = await assignOwners({ trx, workspace, accounts, published, states, now, log });
    for (const [key, state] of decided) states.set(key, state);
    const opened = await openHandoffs({ trx, workspace, accounts, published, states, now });
    for (const [key, state] of opened) states.set(key, state);
    const entities = [...states].map(([id, data]) => ({ kind: 'record', id, data }));
    await writeEntities(trx, workspace, 'records', entities);

    await noteHandoffs(trx, workspace, published, states, now);
    const people = await readLinkedMembers(trx, workspace);
    const scopes = await refreshFlags({ trx, workspace, accounts, published, people, states, now, log });
    return { results, scopes: scopes.add('records') };
  });
  deps.pokes.send(workspace, scopes);
  return results;
}

/** The events as they count, each behind what the ones before it take up. */
function receive(events: readonly JournalEvent[], first: Receipt) {
  let { place } = first;
  return events.map((event) => {
    const receipt = { ...first, place };
    const counted = countEvent(event, receipt);
    place += lateness(event, receipt);
    return { event, counted, occurredAt: counted.occurredAt, receipt };
  });
}

/** How many events there are of each type. */
function countTypes(events: readonly JournalEvent[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { type } of events) counts[type] = (counts[type] ?? 0) + 1;
  return counts;
}

function idsOf(verdicts: Verdict[]): string[] {
  return verdicts.flatMap((verdict) => (verdict.ok ? [verdict.event.id] : []));
}

/** Tells new events from those that are in already, or that stand twice in one push. */
function sort(verdicts: Verdict[], known: ReadonlySet<string>) {
  const seen = new Set(known);
  const fresh: JournalEvent[] = [];
  const results = verdicts.map((verdict): PushResult => {
    if (!verdict.ok) return { id: verdict.id, status: 'refused', reason: verdict.reason };
    const { event } = verdict;
    if (seen.has(event.id)) return { id: event.id, status: 'duplicate' };
    seen.add(event.id);
    fresh.push(event);
    return { id: event.id, status: 'applied' };
  });
  return { results, fresh };
}
