import type { Temporal } from 'temporal-polyfill';
import type { ActivityView } from '../records/guidance.ts';
import type { RecordState } from '../records/record-state.ts';
import { activitiesBy } from './activities-by.ts';

/** How many are shown; the rest is the tool's own timeline. */
const mostShown = 5;

/** The last things that happened around a record by now, newest first. */
export function activityViews(state: RecordState, now: Temporal.Instant): ActivityView[] {
  return activitiesBy(state, now)
    .slice(-mostShown)
    .reverse()
    .map(({ event, kind, by, at, toldBy, note }) => ({
      event,
      kind,
      by,
      at,
      toldBy: toldBy?.name ?? null,
      note: note ?? null,
    }));
}
