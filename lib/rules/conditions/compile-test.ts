import type { ChangeTestName, Condition, TestName } from '../../playbook/condition-schema.ts';
import { getSpan } from '../../playbook/due.ts';
import type { CompiledCondition } from './compiled-condition.ts';
import { type Facts, type PropertyPlace, placeOf } from './facts.ts';
import { namedDay } from './named-day.ts';
import { plainText } from './plain-text.ts';

/** The functions of one test over one property. Its words say what is known, whatever the outcome. */
export function compileTest(property: string, test: ValueTest, one: Condition): CompiledCondition {
  const place = placeOf(property);
  return {
    holds: check(place, test, one),
    words: (facts) => {
      const text = facts.text(place);
      const title = facts.source.title(property);
      return text === null ? `${title} is not known` : `${title} is "${text}"`;
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
  const { place } = property;
  const [first = '', ...more] = values.map(plainText);
  const plain = (facts: Facts) => {
    const read = facts.plains[place];
    return read === undefined ? facts.plain(property) : read;
  };
  if (more.length === 0) return (facts) => plain(facts) === first;
  const wanted = new Set<string | null>([first, ...more]);
  return (facts) => wanted.has(plain(facts));
}

function hasPart(property: PropertyPlace, test: 'contains' | 'startsWith', part: string): Check {
  const { place } = property;
  if (test === 'contains')
    return (facts) => (facts.plains[place] ?? facts.plain(property))?.includes(part) === true;
  return (facts) => (facts.plains[place] ?? facts.plain(property))?.startsWith(part) === true;
}

type NumberTest = 'equals' | 'moreThan' | 'atLeast' | 'lessThan' | 'atMost';

function comparesNumber(property: PropertyPlace, test: NumberTest, limit: number): Check {
  const { place } = property;
  switch (test) {
    case 'equals':
      return (facts) => (facts.numbers[place] ?? facts.number(property)) === limit;
    case 'moreThan':
      return (facts) => (facts.numbers[place] ?? facts.number(property)) > limit;
    case 'atLeast':
      return (facts) => (facts.numbers[place] ?? facts.number(property)) >= limit;
    case 'lessThan':
      return (facts) => (facts.numbers[place] ?? facts.number(property)) < limit;
    case 'atMost':
      return (facts) => (facts.numbers[place] ?? facts.number(property)) <= limit;
  }
}

function comparesDay(property: PropertyPlace, test: 'before' | 'after' | 'on', text: string): Check {
  const { place } = property;
  const { isFromToday, days } = namedDay(text);
  switch (test) {
    case 'before':
      return (facts) =>
        (facts.days[place] ?? facts.day(property)) < (isFromToday ? facts.today + days : days);
    case 'after':
      return (facts) =>
        (facts.days[place] ?? facts.day(property)) > (isFromToday ? facts.today + days : days);
    case 'on':
      return (facts) =>
        (facts.days[place] ?? facts.day(property)) === (isFromToday ? facts.today + days : days);
  }
}

/** From so many days from today to so many. */
function isBetween(property: PropertyPlace, from: number, until: number): Check {
  const { place } = property;
  return (facts) => {
    const away = (facts.days[place] ?? facts.day(property)) - facts.today;
    return from <= away && away <= until;
  };
}
