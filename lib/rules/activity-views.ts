import type { Temporal } from 'temporal-polyfill';
import { activitiesOf } from '../records/apply-activity.ts';
import type { ActivityView } from '../records/guidance.ts';
import type { RecordState } from '../records/record-state.ts';

/** How many are shown; the rest is the tool's own timeline. */
const mostShown = 5;

/** The last things that happened around a record by now, newest first. */
export function activityViews(state: RecordState, now: Temporal.Instant): ActivityView[] {
  const latest = new Date(now.epochMilliseconds).toISOString();
  return activitiesOf(state)
    .filter(({ at }) => at <= latest)
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
