import type { Condition } from '../../playbook/condition-schema.ts';
import { getSpan } from '../../playbook/due.ts';
import { activityNoun } from '../../records/activity-words.ts';
import type { CompiledCondition } from './compiled-condition.ts';
import type { Facts } from './facts.ts';
import { lastDays } from './last-days.ts';
import { timesWords } from './times-words.ts';

/** The functions of a condition over what happened: often enough, by whom, within some days. */
export function compileActivity(one: Condition): CompiledCondition {
  const { activity = 'any', by, within, count } = one;
  const [atLeast, atMost] = [count?.atLeast ?? (count ? 0 : 1), count?.atMost ?? Number.POSITIVE_INFINITY];
  const days = within === undefined ? undefined : getSpan(within).amount;
  const counted = ({ history, today }: Facts) =>
    history.source.activities.filter((each) => {
      if (activity !== 'any' && each.kind !== activity) return false;
      if (by !== undefined && each.by !== by) return false;
      return days === undefined || history.day(each.at) >= today - days;
    });
  const noun = activityNoun(activity, by);
  return {
    holds: (facts) => {
      const times = counted(facts).length;
      return atLeast <= times && times <= atMost;
    },
    words: (facts) => {
      const found = counted(facts);
      const [lately, span] = lastDays(within);
      const last = found.at(-1);
      const named = { activity: noun, ...span };
      if (!last) return { key: `rules.condition.happenedNever${lately}`, with: named };
      return {
        key: `rules.condition.happened${lately}`,
        with: { ...named, times: timesWords(found.length), day: last.at.slice(0, 10) },
      };
    },
  };
}
