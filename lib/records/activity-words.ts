import type { ActivityKind, ActivitySide } from './activity.ts';

const words: Record<ActivityKind, Record<ActivitySide, string>> = {
  reply: { customer: 'Customer replied', us: 'We replied' },
  meeting: { customer: 'Meeting held', us: 'Meeting held' },
  call: { customer: 'Customer called', us: 'Called' },
  email: { customer: 'Customer wrote an e-mail', us: 'Emailed' },
  note: { customer: 'Note from the customer', us: 'Note' },
};

/** What happened, as people say it: `Customer replied`. */
export function activityWords({ kind, by }: { kind: ActivityKind; by: ActivitySide }): string {
  return words[kind][by];
}
