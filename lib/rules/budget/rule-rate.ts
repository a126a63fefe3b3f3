/** How often a rule was shown within the last 30 days, and how often somebody then acted on it. */
export interface RuleCounts {
  shown: number;
  acted: number;
}

export interface RuleRate extends RuleCounts {
  /** Acted on ÷ shown, 0 to 1; null while it was shown too seldom to say. */
  rate: number | null;
  /** So few act on it that it is only counted, until somebody looks at the rule. */
  isDemoted: boolean;
}

/** How far back a rate looks (ms). */
export const rateWindow = 30 * 86_400_000;
/** Fewer showings than this say nothing about a rule. */
export const enoughShowings = 20;
const lowestRate = 0.5;

/** The hit rate of a rule, and whether it demotes it. */
export function ruleRate({ shown, acted }: RuleCounts): RuleRate {
  const rate = shown >= enoughShowings ? acted / shown : null;
  return { shown, acted, rate, isDemoted: rate !== null && rate < lowestRate };
}
