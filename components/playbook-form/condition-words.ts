import type { TestName } from '../../lib/playbook/condition-schema.ts';
import { type PropertyType, testsFor } from '../../lib/playbook/property-types.ts';

/** What is filled in behind a test: nothing, a text, a number, a day, a number of days, a list of texts, or how often
 *  and within how many days something changed. */
export type AskedFor = 'nothing' | 'text' | 'number' | 'day' | 'days' | 'list' | 'change' | 'changes';

export interface TestWords {
  /** The test and, where it has only two answers, the answer: `known:true`. */
  value: string;
  label: string;
  asks: AskedFor;
}

const words: Partial<Record<TestName, { label: string; asks: AskedFor }>> = {
  is: { label: 'is', asks: 'text' },
  isNot: { label: 'is not', asks: 'text' },
  oneOf: { label: 'is one of', asks: 'list' },
  noneOf: { label: 'is none of', asks: 'list' },
  contains: { label: 'contains', asks: 'text' },
  startsWith: { label: 'begins with', asks: 'text' },
  equals: { label: 'is exactly', asks: 'number' },
  moreThan: { label: 'is more than', asks: 'number' },
  atLeast: { label: 'is at least', asks: 'number' },
  lessThan: { label: 'is less than', asks: 'number' },
  atMost: { label: 'is at most', asks: 'number' },
  before: { label: 'is before', asks: 'day' },
  after: { label: 'is after', asks: 'day' },
  on: { label: 'is on', asks: 'day' },
  withinLast: { label: 'was within the last', asks: 'days' },
  withinNext: { label: 'is within the next', asks: 'days' },
  changed: { label: 'has changed within', asks: 'change' },
  timesChanged: { label: 'has changed at least so often', asks: 'changes' },
  movedLater: { label: 'was put off at least so often', asks: 'changes' },
};

const knownTests: TestWords[] = [
  { value: 'known:true', label: 'is known', asks: 'nothing' },
  { value: 'known:false', label: 'is not known', asks: 'nothing' },
];

/** What can be asked of a property of a type, in plain words, in the order in which people look for it. */
export function testChoices(type: PropertyType): TestWords[] {
  const asked = testsFor(type).flatMap((test) => {
    const found = words[test];
    return found ? [{ value: test, ...found }] : [];
  });
  return [...asked, ...knownTests];
}

/** The words of a test, or undefined for one that the forms have no field for. */
export function findTestWords(value: string): TestWords | undefined {
  const found = words[value as TestName];
  return found ? { value, ...found } : knownTests.find((one) => one.value === value);
}
