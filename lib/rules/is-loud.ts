import type { FlagView } from '../records/guidance.ts';

/** Whether a flag is neither snoozed nor put aside for everybody. */
export function isLoud({ snooze, aside }: Pick<FlagView, 'snooze' | 'aside'>): boolean {
  return snooze === null && aside === null;
}

/** Whether a flag still has something to say to a member (by their id): they have not dismissed it themselves either. */
export function isLoudFor(flag: Pick<FlagView, 'snooze' | 'aside' | 'dismissedBy'>, member: string): boolean {
  return isLoud(flag) && !flag.dismissedBy.includes(member);
}
