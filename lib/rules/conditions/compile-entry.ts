import type { Condition } from '../../playbook/condition-schema.ts';
import { getSpan } from '../../playbook/due.ts';
import type { CompiledCondition } from './compiled-condition.ts';
import type { Facts } from './facts.ts';
import { dayOf, namedDay } from './named-day.ts';

/**
 * The functions of a condition over when a stage was last entered. Where nobody saw the entry, it was no later than
 * the first sight: that can answer `before`, and is never taken for the entry itself.
 */
export function compileEntry(stage: string, one: Condition): CompiledCondition {
  const holds = entryCheck(one);
  const last = ({ history }: Facts) => history.source.entries(stage).at(-1);
  return {
    holds: (facts) => {
      const entry = last(facts);
      return (
        entry !== undefined && holds(facts.history.day(entry.since), entry.certainty === 'exact', facts.today)
      );
    },
    words: (facts) => {
      const named = { stage: facts.source.stageTitle(stage) };
      const entry = last(facts);
      if (!entry) return { key: 'rules.condition.hasNotBeen', with: named };
      const key = entry.certainty === 'exact' ? 'rules.condition.entered' : 'rules.condition.firstSeen';
      return { key, with: { ...named, day: entry.since.slice(0, 10) } };
    },
  };
}

type EntryCheck = (day: number, isExact: boolean, today: number) => boolean;

function entryCheck({ within, before, after }: Condition): EntryCheck {
  if (before !== undefined) {
    const limit = namedDay(before);
    return (day, _isExact, today) => day < dayOf(limit, today);
  }
  if (after !== undefined) {
    const limit = namedDay(after);
    return (day, isExact, today) => isExact && day > dayOf(limit, today);
  }
  const { amount } = getSpan(within ?? '');
  return (day, isExact, today) => isExact && day >= today - amount;
}
