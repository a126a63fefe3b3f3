import type { ChangeTestName, Condition, TestName } from '../../playbook/condition-schema.ts';
import { getSpan } from '../../playbook/due.ts';
import type { CompiledCondition } from './compiled-condition.ts';
import { type PropertyPlace, placeOf } from './facts.ts';
import { dayOf, namedDay } from './named-day.ts';
import { plainText } from './plain-text.ts';

/** The functions of one test over one property. Its words say what is known, whatever the outcome. */
export function compileTest(property: string, test: ValueTest, one: Condition): CompiledCondition {
  const place = placeOf(property);
  return {
    holds: check(place, test, one),
    words: (facts) => {
      const text = facts.text(place);
      const title = facts.source.title(property);
      return text === null
        ? { key: 'rules.condition.notKnown', with: { title } }
        : { key: 'rules.condition.is', with: { title, value: text } };
    },
  };
}

type ValueTest = Exclude<TestName, ChangeTestName>;

type Check = CompiledCondition['holds'];

/** A test that excludes is true of what is not known; every other test needs a value. Nothing is less, more or equal
 *  to NaN, which stands for a number or day that is not known. */
function check(property: PropertyPlace, test: ValueTest, one: Condition): Check {
  switch (test) {
    case 'known':
      return (facts) => (facts.text(property) !== null) === one.known;
    case 'is':
    case 'oneOf':
      return isAmong(property, test === 'is' ? [one.is ?? ''] : (one.oneOf ?? []));
    case 'isNot':
    case 'noneOf': {
      const among = isAmong(property, test === 'isNot' ? [one.isNot ?? ''] : (one.noneOf ?? []));
      return (facts) => !among(facts);
    }
    case 'contains':
    case 'startsWith':
      return hasPart(property, test, plainText(one[test] ?? ''));
    case 'equals':
    case 'moreThan':
    case 'atLeast':
    case 'lessThan':
    case 'atMost':
      return comparesNumber(property, test, one[test] ?? Number.NaN);
    case 'before':
    case 'after':
    case 'on':
      return comparesDay(property, test, one[test] ?? '');
    case 'withinLast':
      return isBetween(property, -getSpan(one.withinLast ?? '').amount, 0);
    case 'withinNext':
      return isBetween(property, 0, getSpan(one.withinNext ?? '').amount);
  }
}

function isAmong(property: PropertyPlace, values: readonly string[]): Check {
  const wanted = new Set<string | null>(values.map(plainText));
  return (facts) => wanted.has(facts.plain(property));
}

function hasPart(property: PropertyPlace, test: 'contains' | 'startsWith', part: string): Check {
  if (test === 'contains') return (facts) => facts.plain(property)?.includes(part) === true;
  return (facts) => facts.plain(property)?.startsWith(part) === true;
}

type NumberTest = 'equals' | 'moreThan' | 'atLeast' | 'lessThan' | 'atMost';

function comparesNumber(property: PropertyPlace, test: NumberTest, limit: number): Check {
  switch (test) {
    case 'equals':
      return (facts) => facts.number(property) === limit;
    case 'moreThan':
      return (facts) => facts.number(property) > limit;
    case 'atLeast':
      return (facts) => facts.number(property) >= limit;
    case 'lessThan':
      return (facts) => facts.number(property) < limit;
    case 'atMost':
      return (facts) => facts.number(property) <= limit;
  }
}

function comparesDay(property: PropertyPlace, test: 'before' | 'after' | 'on', text: string): Check {
  const day = namedDay(text);
  switch (test) {
    case 'before':
      return (facts) => facts.day(property) < dayOf(day, facts.today);
    case 'after':
      return (facts) => facts.day(property) > dayOf(day, facts.today);
    case 'on':
      return (facts) => facts.day(property) === dayOf(day, facts.today);
  }
}

/** From so many days from today to so many. */
function isBetween(property: PropertyPlace, from: number, until: number): Check {
  return (facts) => {
    const ahead = facts.day(property) - facts.today;
    return from <= ahead && ahead <= until;
  };
}
