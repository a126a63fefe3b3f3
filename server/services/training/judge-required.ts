import type { PublishedPlaybook } from '../../../lib/playbook/playbook-schema.ts';
import type { JournalEvent } from '../../../lib/records/journal-event.ts';
import { recordKey } from '../../../lib/records/record-key.ts';
import type { RecordState } from '../../../lib/records/record-state.ts';
import { say } from '../../../lib/text/say.ts';
import { findRequirement, type Requirement } from '../../../lib/training/required-sop.ts';
import { standingOf } from '../../../lib/training/standing.ts';
import { type TrainingState, untrained } from '../../../lib/training/training-state.ts';
import type { Deps } from '../../deps.ts';
import { findSop } from '../../store/find-sop.ts';
import { readEntities } from '../../store/read-entities.ts';
import { ownScope } from '../../store/scope-counters.ts';
import type { Store } from '../../store/tables.ts';
import type { Caller } from '../caller.ts';
import { readTrained } from './list-training.ts';

interface Judging {
  deps: Pick<Deps, 'clock' | 'db'>;
  trx: Store;
  caller: Caller;
  /** The states of the records before. */
  before: ReadonlyMap<string, RecordState>;
  published: PublishedPlaybook | undefined;
  now: Date;
}

/**
 * Why words are not taken from somebody who has not read and passed what the playbook requires for them, by event id.
 * What counts is how they stood when they did it, by the version in force then. The command line is no person, and
 * writes what others did elsewhere.
 */
export async function judgeRequired(
  events: readonly JournalEvent[],
  judging: Judging,
): Promise<Map<string, string>> {
  const { caller, before, published, now } = judging;
  const refused = new Map<string, string>();
  if (!published || caller.builtin) return refused;
  for (const event of events) {
    const needed = findRequirement(published, before.get(recordKey(event.record)), event, now);
    const reason = needed && (await findLack(needed, event, judging));
    if (reason !== undefined) refused.set(event.id, reason);
  }
  return refused;
}

async function findLack(
  { sop: id, coach }: Requirement,
  { occurredAt }: JournalEvent,
  { deps, trx, caller, published, now }: Judging,
): Promise<string | undefined> {
  const { workspace, member } = caller;
  const sop = await findSop(trx, workspace, id);
  // What nobody can read any more is asked of nobody.
  if (!sop || sop.status === 'archived') return undefined;
  const at = new Date(Math.min(new Date(occurredAt).getTime(), now.getTime()));
  const material = await findMaterial(trx, workspace, id, at);
  if (material === undefined) return undefined;
  const scope = ownScope(member.id);
  const known = await readEntities<TrainingState>(trx, workspace, scope, 'training', [id]);
  const then = { ...sop, materialVersion: material };
  if (standingOf(then, known.get(id) ?? untrained, at).isMet) return undefined;
  if (!coach) return say({ key: 'training.refused.notMet', with: { sop: sop.title } });
  const people = await readTrained(deps, workspace, sop, published, trx);
  const isCoach = people.some(
    ({ member: other, person, isMet }) => isMet && person === coach.person && other !== member.id,
  );
  if (isCoach) return undefined;
  const name = published?.playbook.people.find((one) => one.id === coach.person)?.name ?? coach.person;
  return say({ key: 'training.refused.coach', with: { name, sop: sop.title } });
}

/** The material version of an SOP that was in force at a moment; nothing before its first. */
async function findMaterial(
  trx: Store,
  workspace: string,
  id: string,
  at: Date,
): Promise<number | undefined> {
  const row = await trx
    .selectFrom('sop_versions')
    .select('number')
    .where('workspace', '=', workspace)
    .where('id', '=', id)
    .where('change', '=', 'material')
    .where('published_at', '<=', at.getTime())
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.number;
}
