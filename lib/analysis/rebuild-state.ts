import { applyEvent, entryTime } from '../records/apply-event.ts';
import type { Actor, JournalEvent } from '../records/journal-event.ts';
import type { Observation } from '../records/observation.ts';
import type { RecordState } from '../records/record-state.ts';

export interface PastState {
  state: RecordState;
  /** How the record's stage stood at that moment: seen by then, first seen later (`laterUndated`: the first
   *  sighting does not say since when, so the record may have been there already), or `notYet` begun. */
  stage: 'seen' | 'laterUndated' | 'notYet' | 'never';
  /** The first sighting of a stage, whenever it was. */
  first: { value: string | null; asOf: string } | null;
}

/**
 * What was true of a record just before `moment` (ISO 8601), by all that is known today.
 *
 * Stages are held to the evidence: a sighting counts from `since`, or from when it was seen. Any other property
 * first seen later is taken to have had its first known value before, because a name or an owner without a start
 * date says more than nothing. `events` are one record's as they count, at least one; `actorOf` says who made one.
 */
export function rebuildState(
  events: readonly [JournalEvent, ...JournalEvent[]],
  moment: string,
  actorOf: (event: JournalEvent) => Actor | null = () => null,
): PastState {
  const [{ record: ref }] = events;
  let state: RecordState = { ref, firstSeen: moment, properties: {}, stages: [], marks: [] };
  const later: Observation[] = [];
  for (const event of events) {
    // What was told later by mistake never happened, whenever it was taken back.
    if (event.type === 'activity.withdrawn') {
      state = applyEvent(state, event);
      continue;
    }
    if (event.type !== 'record.observed') {
      const at = event.type === 'activity.happened' ? event.at : event.occurredAt;
      if (at < moment) state = applyEvent(state, event, actorOf(event));
      continue;
    }
    const before = event.observations.filter((seen) => begin(seen) < moment);
    later.push(...event.observations.filter((seen) => begin(seen) >= moment));
    if (before.length > 0) state = applyEvent(state, { ...event, observations: before.map(seenBy(moment)) });
  }
  // What is taken to have been so before was not watched changing.
  const carried = earliestOfUnknown(later, state).map(({ changed: _, ...seen }) => seenBy(moment)(seen));
  const [event] = events;
  if (carried.length > 0 && event.type === 'record.observed') {
    state = applyEvent(state, { ...event, occurredAt: moment, observations: carried });
  } else if (carried.length > 0) {
    const { id, record, playbook } = event;
    const observed = { id, record, playbook, occurredAt: moment, type: 'record.observed' } as const;
    state = applyEvent(state, { ...observed, observations: carried });
  }
  return { state, ...judgeStage(state, later) };
}

function begin(seen: Observation): string {
  return seen.since ?? seen.asOf;
}

/** A value that had begun by the moment but was told later is told as if at that moment. */
function seenBy(moment: string) {
  return (seen: Observation): Observation => ({ ...seen, asOf: seen.asOf < moment ? seen.asOf : moment });
}

function earliestOfUnknown(later: readonly Observation[], state: RecordState): Observation[] {
  const earliest = new Map<string, Observation>();
  for (const seen of later) {
    if (seen.property === 'stage' || state.properties[seen.property]) continue;
    const name = `${seen.property} ${seen.source}`;
    const known = earliest.get(name);
    if (!known || begin(seen) < begin(known)) earliest.set(name, seen);
  }
  return [...earliest.values()];
}

function judgeStage(state: RecordState, later: readonly Observation[]): Pick<PastState, 'stage' | 'first'> {
  const [seen] = state.stages;
  if (seen) return { stage: 'seen', first: { value: seen.value, asOf: entryTime(seen) } };
  const [first] = later
    .filter(({ property }) => property === 'stage')
    .sort((a, b) => (begin(a) < begin(b) ? -1 : 1));
  if (!first) return { stage: 'never', first: null };
  const { value, asOf, since } = first;
  return { stage: since ? 'notYet' : 'laterUndated', first: { value, asOf } };
}
