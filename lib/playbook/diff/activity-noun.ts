import type { ActivityKind, ActivitySide } from '../../records/activity.ts';

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
