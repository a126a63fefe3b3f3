import type { coreProperties } from '../records/observation.ts';
import type { Text } from '../text/text.ts';
import type { TestName } from './condition-schema.ts';

export const propertyTypes = ['text', 'number', 'money', 'date'] as const;

export type PropertyType = (typeof propertyTypes)[number];

/** What a value of a type is, in words. */
export function typeText(type: PropertyType): Text {
  return { key: `problem.type.${type}` };
}

const coreTypes: Record<(typeof coreProperties)[number], PropertyType> = {
  name: 'text',
  stage: 'text',
  stageEntered: 'date',
  pipeline: 'text',
  owner: 'text',
  source: 'text',
  amount: 'money',
  closeDate: 'date',
  nextStep: 'text',
};

/** The type of every property a playbook can name, by id. */
export function propertyTypesOf({
  properties,
}: {
  properties: readonly { id: string; type: PropertyType }[];
}): Map<string, PropertyType> {
  return new Map([...Object.entries(coreTypes), ...properties.map(({ id, type }) => [id, type] as const)]);
}

const numeric = ['number', 'money'] as const;

const typesOfTest: Record<TestName, readonly PropertyType[]> = {
  is: ['text'],
  isNot: ['text'],
  oneOf: ['text'],
  noneOf: ['text'],
  contains: ['text'],
  startsWith: ['text'],
  equals: numeric,
  moreThan: numeric,
  atLeast: numeric,
  lessThan: numeric,
  atMost: numeric,
  before: ['date'],
  after: ['date'],
  on: ['date'],
  withinLast: ['date'],
  withinNext: ['date'],
  known: propertyTypes,
  changed: propertyTypes,
  timesChanged: propertyTypes,
  movedLater: ['date'],
};

/** The tests that can be asked of a property of a type. */
export function testsFor(type: PropertyType): TestName[] {
  return (Object.keys(typesOfTest) as TestName[]).filter((test) => typesOfTest[test].includes(type));
}
