import type { ChangeTestName, Condition } from '../../playbook/condition-schema.ts';
import { getSpan } from '../../playbook/due.ts';
import { type Change, timesOf } from './changes-of.ts';
import type { CompiledCondition } from './compiled-condition.ts';
import type { Facts } from './facts.ts';
import { timesWords } from './times-words.ts';

/** The functions of a test over how a property changed: `changed`, `timesChanged` or `movedLater`. */
export function compileChange(property: string, test: ChangeTestName, one: Condition): CompiledCondition {
  const { within } = one[test] ?? {};
  const atLeast = test === 'changed' ? 1 : (one[test]?.atLeast ?? 1);
  const isMove = test === 'movedLater';
  const days = within === undefined ? undefined : getSpan(within).amount;
  const counted = (facts: Facts) =>
    facts.history
      .changes(property)
      .filter((change) => (!isMove || change.isLater) && isWithin(change, facts, days));
  return {
    holds: (facts) => timesOf(counted(facts)) >= atLeast,
    words: (facts) => {
      const title = facts.source.title(property);
      const what = isMove ? 'moved to a later day' : 'changed';
      const span = within === undefined ? '' : ` in the last ${within}`;
      const changes = counted(facts);
      const last = changes.at(-1);
      if (!last) return `${title} was not ${what}${span}, as far as Waymark knows`;
      const times = timesOf(changes);
      const day = last.at.slice(0, 10);
      const how = `from ${shown(last.from)} to ${shown(last.to)}`;
      if (times === 1) return `${title} was ${what} once${span}: on ${day}, ${how}`;
      return `${title} was ${what} ${timesWords(times)}${span}, last on ${day} ${how}`;
    },
  };
}

function isWithin({ at }: Change, { history, today }: Facts, days: number | undefined): boolean {
  const day = history.day(at);
  return day <= today && (days === undefined || day >= today - days);
}

function shown(value: string | null): string {
  return value === null ? 'nothing' : `"${value}"`;
}
