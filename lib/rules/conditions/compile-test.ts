import { Temporal } from 'temporal-polyfill';
import type { Condition, TestName } from '../../playbook/condition-schema.ts';
import { findMoment } from '../../records/find-moment.ts';
import { findNumber } from '../../records/find-number.ts';
import { dayOf } from './day-of.ts';
import type { CompiledCondition, Facts } from './verdict.ts';

/** The function of one test over one property. Its words say what is known, whatever the outcome. */
export function compileTest(property: string, test: TestName, one: Condition): CompiledCondition {
  const holds = check(property, test, one);
  return (facts) => {
    const value = facts.value(property);
    const text =
      value === null ? `${facts.title(property)} is not known` : `${facts.title(property)} is "${value}"`;
    return { holds: holds(facts), text };
  };
}

type Check = (facts: Facts) => boolean;

/** A test that excludes is true of what is not known; every other test needs a value. */
function check(property: string, test: TestName, one: Condition): Check {
  switch (test) {
    case 'known':
      return (facts) => (facts.value(property) !== null) === one.known;
    case 'is':
    case 'oneOf':
      return isAmong(property, test === 'is' ? [one.is ?? ''] : (one.oneOf ?? []));
    case 'isNot':
    case 'noneOf': {
      const among = isAmong(property, test === 'isNot' ? [one.isNot ?? ''] : (one.noneOf ?? []));
      return (facts) => !among(facts);
    }
    case 'contains':
      return ofText(property, (text) => text.includes(plain(one.contains ?? '')));
    case 'startsWith':
      return ofText(property, (text) => text.startsWith(plain(one.startsWith ?? '')));
    case 'equals':
      return ofNumber(property, (number) => number === one.equals);
    case 'moreThan':
      return ofNumber(property, (number) => number > (one.moreThan ?? Number.NaN));
    case 'atLeast':
      return ofNumber(property, (number) => number >= (one.atLeast ?? Number.NaN));
    case 'lessThan':
      return ofNumber(property, (number) => number < (one.lessThan ?? Number.NaN));
    case 'atMost':
      return ofNumber(property, (number) => number <= (one.atMost ?? Number.NaN));
    case 'before':
      return ofDay(property, (day, now) => order(day, dayOf(one.before ?? '', now)) < 0);
    case 'after':
      return ofDay(property, (day, now) => order(day, dayOf(one.after ?? '', now)) > 0);
    case 'on':
      return ofDay(property, (day, now) => order(day, dayOf(one.on ?? '', now)) === 0);
    case 'withinLast':
      return ofDay(
        property,
        (day, now) => order(day, now) <= 0 && order(day, dayOf(`${one.withinLast} ago`, now)) >= 0,
      );
    case 'withinNext':
      return ofDay(
        property,
        (day, now) => order(day, now) >= 0 && order(day, dayOf(`in ${one.withinNext}`, now)) <= 0,
      );
  }
}

function isAmong(property: string, values: readonly string[]): Check {
  const wanted = new Set(values.map(plain));
  return ofText(property, (text) => wanted.has(text));
}

function ofText(property: string, holds: (text: string) => boolean): Check {
  return (facts) => {
    const value = facts.value(property);
    return value !== null && holds(plain(value));
  };
}

/** A text that may be two numbers is no number, and no test of numbers holds for it. */
function ofNumber(property: string, holds: (number: number) => boolean): Check {
  return (facts) => {
    const number = findNumber(facts.value(property) ?? '');
    return number !== undefined && holds(number);
  };
}

function ofDay(
  property: string,
  holds: (day: Temporal.PlainDate, today: Temporal.PlainDate) => boolean,
): Check {
  return (facts) => {
    const { timeZoneId } = facts.now;
    const moment = findMoment(facts.value(property) ?? '', timeZoneId);
    if (moment === undefined) return false;
    const day = Temporal.Instant.from(moment).toZonedDateTimeISO(timeZoneId).toPlainDate();
    return holds(day, facts.now.toPlainDate());
  };
}

function order(a: Temporal.PlainDate, b: Temporal.PlainDate): number {
  return Temporal.PlainDate.compare(a, b);
}

/** People and hosts differ in capitals and spaces only. */
function plain(text: string): string {
  return text.trim().replace(/\s+/g, ' ').toLowerCase();
}
