import type { ChangeTestName, Condition, TestName } from '../../playbook/condition-schema.ts';
import { getSpan } from '../../playbook/due.ts';
import { type PropertyPlace, placeOf } from './facts.ts';
import { dayOf, namedDay } from './named-day.ts';
import { plainText } from './reading.ts';
import type { CompiledCondition } from './verdict.ts';

/** The functions of one test over one property. Its words say what is known, whatever the outcome. */
export function compileTest(property: string, test: ValueTest, one: Condition): CompiledCondition {
  const place = placeOf(property);
  return {
    holds: check(place, test, one),
    words: (facts) => {
      const { text } = facts.of(place);
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
      return (facts) => (facts.of(property).text !== null) === one.known;
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
    case 'withinLast': {
      const { amount } = getSpan(one.withinLast ?? '');
      return (facts) => isBetween(facts.today - amount, facts.of(property).day, facts.today);
    }
    case 'withinNext': {
      const { amount } = getSpan(one.withinNext ?? '');
      return (facts) => isBetween(facts.today, facts.of(property).day, facts.today + amount);
    }
  }
}

function isAmong(property: PropertyPlace, values: readonly string[]): Check {
  const [first = '', ...more] = values.map(plainText);
  if (more.length === 0) return (facts) => facts.of(property).plain === first;
  const wanted = new Set<string | null>([first, ...more]);
  return (facts) => wanted.has(facts.of(property).plain);
}

function hasPart(property: PropertyPlace, test: 'contains' | 'startsWith', part: string): Check {
  if (test === 'contains') return (facts) => facts.of(property).plain?.includes(part) === true;
  return (facts) => facts.of(property).plain?.startsWith(part) === true;
}

type NumberTest = 'equals' | 'moreThan' | 'atLeast' | 'lessThan' | 'atMost';

function comparesNumber(property: PropertyPlace, test: NumberTest, limit: number): Check {
  switch (test) {
    case 'equals':
      return (facts) => facts.of(property).number === limit;
    case 'moreThan':
      return (facts) => facts.of(property).number > limit;
    case 'atLeast':
      return (facts) => facts.of(property).number >= limit;
    case 'lessThan':
      return (facts) => facts.of(property).number < limit;
    case 'atMost':
      return (facts) => facts.of(property).number <= limit;
  }
}

function comparesDay(property: PropertyPlace, test: 'before' | 'after' | 'on', text: string): Check {
  const day = namedDay(text);
  switch (test) {
    case 'before':
      return (facts) => facts.of(property).day < dayOf(day, facts.today);
    case 'after':
      return (facts) => facts.of(property).day > dayOf(day, facts.today);
    case 'on':
      return (facts) => facts.of(property).day === dayOf(day, facts.today);
  }
}

function isBetween(from: number, day: number, until: number): boolean {
  return from <= day && day <= until;
}
