import { type ActivityEvent, applyActivity } from './apply-activity.ts';
import { applyAssignment } from './apply-assignment.ts';
import { applyHandoff, isHandoffEvent } from './apply-handoff.ts';
import { type DismissalEvent, withDismissal } from './dismissal-word.ts';
import { inserted } from './inserted.ts';
import type { Actor, HandoffEvent, JournalEvent, OwnerAssigned } from './journal-event.ts';
import type { Observation } from './observation.ts';
import { applyQuestion, isQuestionEvent, type QuestionEvent } from './question.ts';
import type { Mark, RecordState, StageSighting } from './record-state.ts';
import { withTold } from './told-value.ts';
import { type WaitEvent, withWaitWord } from './wait-word.ts';

/**
 * Adds one event to what is known of a record and returns the new state; the old one is left as it was.
 *
 * The result does not depend on the order in which events arrive, and an event that is already in changes
 * nothing: a browser may lay its unsent events over a state from the backend that holds some of them.
 */
export function applyEvent(
  state: RecordState | undefined,
  event: JournalEvent,
  actor: Actor | null = null,
): RecordState {
  const start = state ?? emptyState(event);
  const next: RecordState = {
    ...start,
    firstSeen: event.occurredAt < start.firstSeen ? event.occurredAt : start.firstSeen,
  };
  if (event.type === 'activity.happened' || event.type === 'activity.withdrawn') {
    return applyActivity(next, event, actor);
  }
  if (event.type === 'owner.assigned') return applyAssignment(next, event);
  if (event.type === 'waiting.started' || event.type === 'waiting.ended') {
    return { ...next, waits: withWaitWord(next.waits, event, actor) };
  }
  // Issues are about the way of working; they say nothing of the record.
  if (event.type === 'issue.raised' || event.type === 'issue.withdrawn') return next;
  if (isQuestionEvent(event)) return applyQuestion(next, event, actor);
  if (isHandoffEvent(event)) return applyHandoff(next, event, actor);
  if (event.type === 'flag.dismissed' || event.type === 'flag.restored') {
    return { ...next, dismissals: withDismissal(next.dismissals, event, actor) };
  }
  if (event.type !== 'record.observed') {
    return { ...next, marks: inserted(next.marks, markOf(event, actor), (mark) => mark.at) };
  }
  for (const seen of event.observations) {
    next.properties = withObservation(next.properties, seen, actor);
    const told = withTold(next.told, seen);
    if (told) next.told = told;
    if (seen.property === 'stage') {
      next.stages = inserted(next.stages, sightingOf(event.id, seen), entryTime);
    }
  }
  return next;
}

/** When a sighting says the stage was entered: the known moment, else the moment it was first seen. */
export function entryTime(sighting: StageSighting): string {
  return sighting.since ?? sighting.asOf;
}

function emptyState(event: JournalEvent): RecordState {
  return { ref: event.record, firstSeen: event.occurredAt, properties: {}, stages: [], marks: [] };
}

function withObservation(
  properties: RecordState['properties'],
  seen: Observation,
  actor: Actor | null,
): RecordState['properties'] {
  const known = properties[seen.property];
  const before = known?.[seen.source];
  if (before && !isNewer(seen, before)) return properties;
  const by = seen.source === 'person' && actor ? { by: actor } : {};
  const belief = { value: seen.value, asOf: seen.asOf, ...(seen.changed ? { changed: true } : {}), ...by };
  return { ...properties, [seen.property]: { ...known, [seen.source]: belief } };
}

/** Later wins; of two values from the same moment the larger text wins, so that order cannot matter. */
function isNewer(seen: Observation, before: { asOf: string; value: string | null }): boolean {
  if (seen.asOf !== before.asOf) return seen.asOf > before.asOf;
  return (seen.value ?? '') > (before.value ?? '');
}

function sightingOf(event: string, seen: Observation): StageSighting {
  const { value, source, asOf, since, changed } = seen;
  return { event, value, source, asOf, ...(since ? { since } : {}), ...(changed ? { changed } : {}) };
}

type IssueEvent = Extract<JournalEvent, { type: `issue.${string}` }>;

type MarkEvent = Exclude<
  JournalEvent,
  | { type: 'record.observed' }
  | ActivityEvent
  | OwnerAssigned
  | WaitEvent
  | DismissalEvent
  | QuestionEvent
  | HandoffEvent
  | IssueEvent
>;

function markOf(event: MarkEvent, actor: Actor | null): Mark {
  const { id, type, occurrence, occurredAt, playbook } = event;
  const common = { event: id, type, occurrence, at: occurredAt, by: actor, playbook };
  switch (event.type) {
    case 'step.done':
      return { ...common, subject: event.step, ...(event.note ? { reason: event.note } : {}) };
    case 'step.reopened':
      return { ...common, subject: event.step };
    case 'touch.skipped':
      return { ...common, subject: event.touch, reason: event.reason };
    case 'criterion.confirmed':
    case 'criterion.withdrawn':
      return { ...common, subject: event.criterion };
    case 'flag.snoozed':
      return { ...common, subject: event.rule, until: event.until, reason: event.reason };
    case 'flag.unsnoozed':
      return { ...common, subject: event.rule };
  }
}
