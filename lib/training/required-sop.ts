import type { PublishedPlaybook } from '../playbook/playbook-schema.ts';
import type { CoachWord } from '../records/coach-word.ts';
import type { JournalEvent } from '../records/journal-event.ts';
import { recordKey } from '../records/record-key.ts';
import type { RecordState } from '../records/record-state.ts';
import { findCase } from '../rules/find-case.ts';

/** What an event asks of whoever says it: the id of the SOP, and who stood by instead. */
export interface Requirement {
  sop: string;
  coach: CoachWord | undefined;
}

/**
 * The SOP that somebody must have read and passed to say this of a record: that a step is done, or that they accept a
 * handoff. Nothing where the playbook asks for none. One rule for the browser and the backend.
 */
export function findRequirement(
  published: PublishedPlaybook,
  state: RecordState | undefined,
  event: JournalEvent,
  now: Date,
): Requirement | undefined {
  if (event.type !== 'step.done' && event.type !== 'handoff.accepted') return undefined;
  const bare = { ref: event.record, firstSeen: event.occurredAt, properties: {}, stages: [], marks: [] };
  const motion = findCase(published, state ?? bare, now)?.motion;
  if (!motion) return undefined;
  const { coach } = event;
  if (event.type === 'handoff.accepted') {
    const sop = motion.handoffs.find(({ id }) => id === event.handoff)?.requires;
    return sop === undefined ? undefined : { sop, coach };
  }
  // The occurrence names the stage: the record may have left it since.
  const stage = motion.stages.find(({ id }) =>
    event.occurrence.startsWith(`${recordKey(event.record)}/${id}/`),
  );
  const sop = stage?.steps.find(({ id }) => id === event.step)?.requires;
  return sop === undefined ? undefined : { sop, coach };
}
