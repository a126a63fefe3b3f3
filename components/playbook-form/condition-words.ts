import type { TestName } from '../../lib/playbook/condition-schema.ts';
import { type PropertyType, testsFor } from '../../lib/playbook/property-types.ts';
import { t } from '../../lib/text/t.ts';

/** What is filled in behind a test: nothing, a text, a number, a day, a number of days, a list of texts, or how often
 *  and within how many days something changed. */
export type AskedFor = 'nothing' | 'text' | 'number' | 'day' | 'days' | 'list' | 'change' | 'changes';

export interface TestWords {
  /** The test and, where it has only two answers, the answer: `known:true`. */
  value: string;
  label: string;
  asks: AskedFor;
}

const asked = {
  is: 'text',
  isNot: 'text',
  oneOf: 'list',
  noneOf: 'list',
  contains: 'text',
  startsWith: 'text',
  equals: 'number',
  moreThan: 'number',
  atLeast: 'number',
  lessThan: 'number',
  atMost: 'number',
  before: 'day',
  after: 'day',
  on: 'day',
  withinLast: 'days',
  withinNext: 'days',
  changed: 'change',
  timesChanged: 'changes',
  movedLater: 'changes',
} as const satisfies Partial<Record<TestName, AskedFor>>;

type AskedTest = keyof typeof asked;

/** What can be asked of a property of a type, in plain words, in the order in which people look for it. */
export function testChoices(type: PropertyType): TestWords[] {
  return [...testsFor(type).flatMap((test) => findTestWords(test) ?? []), ...knownTests()];
}

/** The words of a test, or undefined for one that the forms have no field for. */
export function findTestWords(value: string): TestWords | undefined {
  const isAsked = (one: string): one is AskedTest => one in asked;
  return isAsked(value)
    ? { value, label: t(`playbookForm.tests.${value}`), asks: asked[value] }
    : knownTests().find((one) => one.value === value);
}

function knownTests(): TestWords[] {
  return [
    { value: 'known:true', label: t('playbookForm.tests.known'), asks: 'nothing' },
    { value: 'known:false', label: t('playbookForm.tests.unknown'), asks: 'nothing' },
  ];
}
