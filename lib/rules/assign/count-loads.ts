import type { PublishedPlaybook } from '../../playbook/playbook-schema.ts';
import type { HostId } from '../../records/record-ref.ts';
import { findMotion } from '../find-motion.ts';
import { indexOf } from '../playbook-index.ts';

/** Records that are alike in everything that says whose they are and whether they are open; null: not known. */
export interface LikeRecords {
  host: HostId;
  object: string;
  pipeline: string | null;
  stage: string | null;
  /** The host's word for the owner. */
  owner: string | null;
  /** The person they were assigned to, and by which rule. */
  assigned: string | null;
  assignedRule: string | null;
  count: number;
}

/**
 * The open records of each person, by the person's id: those they own on the host, and of those without an owner the
 * ones they were assigned. A record in a stage that the playbook does not know is not counted.
 */
export function countLoads(published: PublishedPlaybook, all: Iterable<LikeRecords>): Map<string, number> {
  const index = indexOf(published);
  const loads = new Map<string, number>();
  for (const one of all) {
    const { host, stage, owner, assigned, assignedRule, count } = one;
    const motion = findMotion(index, one, one.pipeline, stage);
    if (!motion || stage === null || index.stageOf(motion, host, stage)?.kind !== 'open') continue;
    const stands = assignedRule?.startsWith(`${motion.id}/`) ? assigned : null;
    const person = owner === null ? stands : index.findPerson(host, owner)?.id;
    if (person) loads.set(person, (loads.get(person) ?? 0) + count);
  }
  return loads;
}
