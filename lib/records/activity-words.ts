import type { ActivityKind, ActivitySide } from './activity.ts';

const words: Record<ActivityKind, Record<ActivitySide, string>> = {
  reply: { customer: 'Customer replied', us: 'We replied' },
  meeting: { customer: 'Meeting held', us: 'Meeting held' },
  call: { customer: 'Customer called', us: 'Called' },
  email: { customer: 'Customer wrote an e-mail', us: 'Emailed' },
  note: { customer: 'Note from the customer', us: 'Note' },
};

const nouns: Record<ActivityKind | 'any', string> = {
  reply: 'a reply',
  meeting: 'a meeting',
  call: 'a call',
  email: 'an e-mail',
  note: 'a note',
  any: 'an activity',
};

/** A kind of activity in a sentence: `a reply by the customer`. `by` is left out where it does not matter. */
export function activityNoun(kind: ActivityKind | 'any', by?: ActivitySide): string {
  return by === undefined ? nouns[kind] : `${nouns[kind]} by ${by === 'us' ? 'us' : 'the customer'}`;
}

/** What happened, as people say it: `Customer replied`. */
export function activityWords({ kind, by }: { kind: ActivityKind; by: ActivitySide }): string {
  return words[kind][by];
}
