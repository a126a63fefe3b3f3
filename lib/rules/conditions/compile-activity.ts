import type { Condition } from '../../playbook/condition-schema.ts';
import { getSpan } from '../../playbook/due.ts';
import { activityNoun } from '../../records/activity-words.ts';
import type { CompiledCondition } from './compiled-condition.ts';
import type { Facts } from './facts.ts';
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
      const span = within === undefined ? '' : ` in the last ${within}`;
      const last = found.at(-1);
      if (!last) return `${noun} is not known${span}`;
      return `there was ${noun} ${timesWords(found.length)}${span}, last on ${last.at.slice(0, 10)}`;
    },
  };
}
