import type { ChangeTestName, Condition } from '../../playbook/condition-schema.ts';
import { getSpan } from '../../playbook/due.ts';
import type { Text } from '../../text/text.ts';
import { type Change, timesOf } from './changes-of.ts';
import type { CompiledCondition } from './compiled-condition.ts';
import type { Facts } from './facts.ts';
import { lastDays } from './last-days.ts';
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
      const what = isMove ? 'moved' : 'changed';
      const [lately, span] = lastDays(within);
      const changes = counted(facts);
      const last = changes.at(-1);
      const named = { title, ...span };
      if (!last) return { key: `rules.condition.${what}Never${lately}`, with: named };
      const times = timesOf(changes);
      const how = { ...named, day: last.at.slice(0, 10), from: shown(last.from), to: shown(last.to) };
      if (times === 1) return { key: `rules.condition.${what}Once${lately}`, with: how };
      return {
        key: `rules.condition.${what}Often${lately}`,
        with: { ...how, times: timesWords(times) },
      };
    },
  };
}

function isWithin({ at }: Change, { history, today }: Facts, days: number | undefined): boolean {
  const day = history.day(at);
  return day <= today && (days === undefined || day >= today - days);
}

function shown(value: string | null): Text {
  return value === null
    ? { key: 'rules.condition.nothing' }
    : { key: 'rules.condition.quoted', with: { value } };
}
