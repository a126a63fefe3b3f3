import type { Temporal } from 'temporal-polyfill';
import type { Activity } from '../records/activity.ts';
import { activitiesOf } from '../records/apply-activity.ts';
import type { RecordState } from '../records/record-state.ts';

/** What happened around a record by a moment, oldest first. */
export function activitiesBy(state: RecordState, now: Temporal.Instant): readonly Activity[] {
  const all = activitiesOf(state);
  const latest = new Date(now.epochMilliseconds).toISOString();
  return all.every(({ at }) => at <= latest) ? all : all.filter(({ at }) => at <= latest);
}
