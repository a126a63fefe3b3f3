import { entryTime } from '../records/apply-event.ts';
import type { StageSighting } from '../records/record-state.ts';

/** Two clocks that tell of one moment may differ by this much (ms); the backend allows no more. */
const clockTolerance = 5 * 60_000;

/** One visit of a record to a stage: an occurrence. `stage` is null for a host stage the playbook does not name. */
export interface Visit {
  stage: string | null;
  /** The host's own word for it. */
  shown: string | null;
  since: string;
  certainty: 'exact' | 'at-least';
  /** The last moment anybody saw the record in this visit. */
  lastSeen: string;
  /** The journal events that saw it; the first one names the occurrence. */
  events: string[];
}

/**
 * The visits of a record to its stages, in time order, from everything seen of its stage.
 *
 * Two sightings of one stage are one visit, unless the later one knows an entry after the earlier one was
 * seen: then the record left and came back in between, and its steps are open again. What a page shows is set
 * aside while it contradicts what another source last told, except a change that was watched since then.
 */
export function visitsOf(
  sightings: readonly StageSighting[],
  stageOf: (shown: string) => string | null,
): Visit[] {
  const visits: Visit[] = [];
  const lastTold = sightings.reduce(
    (last, { source, asOf }) => (source !== 'page' && asOf > last ? asOf : last),
    '',
  );
  let told: Visit | undefined;
  for (const sighting of sightings) {
    const seen = startVisit(sighting, sighting.value === null ? null : stageOf(sighting.value));
    if (sighting.source !== 'page') told = seen;
    else if (told && !isSame(told, seen) && !(sighting.changed && sighting.asOf > lastTold)) continue;
    const last = visits.at(-1);
    if (!last || !isSame(last, seen) || isReturn(sighting, last)) visits.push(seen);
    else {
      last.events.push(sighting.event);
      if (sighting.asOf > last.lastSeen) last.lastSeen = sighting.asOf;
    }
  }
  return visits;
}

function isSame(a: Visit, b: Visit): boolean {
  return a.stage === b.stage && (a.stage !== null || a.shown === b.shown);
}

/** The visit an occurrence id speaks of. Any event that saw the visit will do: a browser that was offline may
 *  have named the visit by its own first sight, before it learned of an earlier one. */
export function findVisit(visits: readonly Visit[], occurrence: string): Visit | undefined {
  const event = occurrence.slice(occurrence.lastIndexOf('/') + 1);
  return visits.find((visit) => visit.events.includes(event));
}

function isReturn(sighting: StageSighting, last: Visit): boolean {
  if (sighting.since === undefined) return false;
  return Date.parse(sighting.since) - Date.parse(last.lastSeen) > clockTolerance;
}

function startVisit(sighting: StageSighting, stage: string | null): Visit {
  return {
    stage,
    shown: sighting.value,
    since: entryTime(sighting),
    certainty: sighting.since === undefined ? 'at-least' : 'exact',
    lastSeen: sighting.asOf,
    events: [sighting.event],
  };
}
