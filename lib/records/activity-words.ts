import type { Text } from '../text/text.ts';
import type { ActivityKind, ActivitySide } from './activity.ts';

const sides = { customer: 'Customer', us: 'Us' } as const;

/** A kind of activity in a sentence: `a reply by the customer`. `by` is left out where it does not matter. */
export function activityNoun(kind: ActivityKind | 'any', by?: ActivitySide): Text {
  return { key: by === undefined ? `rules.noun.${kind}` : `rules.noun.${kind}${sides[by]}` };
}

/** What happened, as people say it: `Customer replied`. */
export function activityWords({ kind, by }: { kind: ActivityKind; by: ActivitySide }): Text {
  return { key: `rules.activity.${kind}${sides[by]}` };
}
