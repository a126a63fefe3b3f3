import type { Activity, ActivityWithdrawal } from './activity.ts';
import { inserted } from './inserted.ts';
import type { Actor, JournalEvent } from './journal-event.ts';
import type { RecordState } from './record-state.ts';

/** How many activities of a record are kept, and how many withdrawals: the newest. */
export const mostActivities = 200;

export type ActivityEvent = Extract<JournalEvent, { type: `activity.${string}` }>;

/**
 * The state with one activity, or one withdrawal, added. The two are kept apart, each list its newest ones, so that
 * neither their order of arrival nor the bound can make two histories of the same events differ.
 */
export function applyActivity(state: RecordState, event: ActivityEvent, actor: Actor | null): RecordState {
  if (event.type === 'activity.withdrawn') {
    const one: ActivityWithdrawal = { event: event.id, subject: event.activity, at: event.occurredAt };
    return { ...state, withdrawnActivities: newest(state.withdrawnActivities, one) };
  }
  const { id, kind, by, at, note } = event;
  const one: Activity = { event: id, kind, by, at, toldBy: actor, ...(note ? { note } : {}) };
  return { ...state, activities: newest(state.activities, one) };
}

/** What happened around a record as far as it is kept, oldest first, without what was taken back. */
export function activitiesOf({
  activities = [],
  withdrawnActivities = [],
}: RecordState): readonly Activity[] {
  if (withdrawnActivities.length === 0) return activities;
  const withdrawn = new Set(withdrawnActivities.map(({ subject }) => subject));
  return activities.filter(({ event }) => !withdrawn.has(event));
}

function newest<T extends { event: string; at: string }>(list: T[] | undefined, one: T): T[] {
  return inserted(list ?? [], one, ({ at }) => at).slice(-mostActivities);
}
