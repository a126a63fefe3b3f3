import { v7 as uuid } from 'uuid';
import type { Playbook, PublishedPlaybook, RoutingRule } from '../../lib/playbook/playbook-schema.ts';
import { strategyOf } from '../../lib/playbook/receiver-schema.ts';
import { applyEvent } from '../../lib/records/apply-event.ts';
import type { OwnerAssigned } from '../../lib/records/journal-event.ts';
import type { RecordState } from '../../lib/records/record-state.ts';
import { countLoads } from '../../lib/rules/assign/count-loads.ts';
import { decide, findRule } from '../../lib/rules/assign/decide.ts';
import type { Rotation } from '../../lib/rules/assign/rotation.ts';
import { say } from '../../lib/text/say.ts';
import { sayAll } from '../../lib/text/say-all.ts';
import type { Log } from '../deps.ts';
import { appendJournal, system } from '../store/journal.ts';
import { countRecordFacts, writeRecordFacts } from '../store/record-facts.ts';
import { readRotation, writeRotation } from '../store/rotations.ts';
import type { Writer } from '../store/tables.ts';
import { takeVersions } from '../store/take-versions.ts';
import { accountId } from './accounts.ts';
import { tryEvaluate } from './try-evaluate.ts';

interface Work {
  trx: Writer;
  workspace: string;
  /** The workspace's accounts by `host:account`: a record of any other is given to nobody. */
  accounts: ReadonlyMap<string, unknown>;
  published: PublishedPlaybook | undefined;
  /** In the order in which they are to have their turn. Their facts are written. */
  states: ReadonlyMap<string, RecordState>;
  now: Date;
  log: Log;
}

/**
 * Decides who the open records without an owner go to, where a routing rule shares them out: once per record, each
 * decision an event in the journal, with turns and loads in the same transaction. Returns the states that changed.
 *
 * The counter of the decisions is taken first: on a store with many writers its row is held until commit, so that no
 * two transactions can see the same turn or the same free place.
 */
export async function assignOwners(work: Work): Promise<Map<string, RecordState>> {
  const { trx, workspace, published, now } = work;
  const waiting = findWaiting(work);
  const changed = new Map<string, RecordState>();
  if (!published || waiting.length === 0) return changed;
  await takeVersions(trx, workspace, 'assignments', waiting.length);
  const loads = await readLoads(work, published);
  const rotations = new Map<string, Rotation>();
  const events: OwnerAssigned[] = [];
  for (const { record, state, path, rule } of waiting) {
    const rotation = rotations.get(path) ?? (await readRotation(trx, workspace, path));
    const choice = decide(published.playbook, rule, rotation, loads, now);
    if (!choice) continue;
    rotations.set(path, choice.rotation);
    loads.set(choice.person, (loads.get(choice.person) ?? 0) + 1);
    const event: OwnerAssigned = {
      id: uuid(),
      type: 'owner.assigned',
      record: state.ref,
      occurredAt: now.toISOString(),
      playbook: published.version,
      person: choice.person,
      rule: path,
      title: rule.title,
      how: say(choice.how),
      alternatives: sayAll(choice.alternatives),
    };
    events.push(event);
    changed.set(record, applyEvent(state, event, system));
  }
  const receipt = { receivedAt: now.getTime(), skew: 0, place: 0 };
  const entries = events.map((event) => ({ event, occurredAt: event.occurredAt, receipt }));
  if (entries.length > 0) await appendJournal(trx, workspace, system.id, entries);
  await writeRecordFacts(trx, workspace, changed.values());
  for (const [path, rotation] of rotations) await writeRotation(trx, workspace, path, rotation);
  return changed;
}

/** True where some routing rule of the playbook shares records out. */
export function sharesOut({ motions }: Playbook): boolean {
  return motions.some(({ routing }) => routing.some(({ to }) => strategyOf(to) !== null));
}

interface Waiting {
  record: string;
  state: RecordState;
  /** The rule's path in the playbook, and the rule. */
  path: string;
  rule: RoutingRule;
}

/** The records of which the playbook says that a decision is to come. */
function findWaiting({ accounts, published, states, now, log }: Work): Waiting[] {
  if (!published || !sharesOut(published.playbook)) return [];
  return [...states].flatMap(([record, state]) => {
    if (!accounts.has(accountId(state.ref))) return [];
    const guidance = tryEvaluate(record, state, published, now, log);
    if (guidance?.assignment?.state !== 'pending') return [];
    const path = guidance.assignment.rule;
    const rule = findRule(published.playbook, path);
    return rule ? [{ record, state, path, rule }] : [];
  });
}

/** The open records of each person, of the workspace's accounts only. */
async function readLoads(
  { trx, workspace, accounts }: Work,
  published: PublishedPlaybook,
): Promise<Map<string, number>> {
  const rows = await countRecordFacts(trx, workspace);
  const known = rows.filter(({ host, account }) => accounts.has(`${host}:${account}`));
  return countLoads(
    published,
    known.map(({ assigned_rule: assignedRule, ...rest }) => ({ ...rest, assignedRule })),
  );
}
