import * as z from 'zod/mini';
import { propertyName } from '../records/observation.ts';
import { findSpan } from './due.ts';

const stageId = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));
const words = z.string().check(z.minLength(1), z.maxLength(500));
const list = z.array(words).check(z.minLength(1), z.maxLength(200));

/** A day: `2026-12-24`, `today`, `14 days ago`, `in 3 days`. */
const day = z
  .string()
  .check(z.refine(isDay, 'must be a day such as "2026-12-24", "today", "14 days ago" or "in 3 days"'));

const days = z
  .string()
  .check(z.refine((text) => findSpan(text)?.unit === 'days', 'must be a number of days such as "14 days"'));

/** What can be asked of one property, in the words of the filters people know from their CRM. */
const tests = {
  is: z.optional(words),
  isNot: z.optional(words),
  oneOf: z.optional(list),
  noneOf: z.optional(list),
  contains: z.optional(words),
  startsWith: z.optional(words),
  equals: z.optional(z.number()),
  moreThan: z.optional(z.number()),
  atLeast: z.optional(z.number()),
  lessThan: z.optional(z.number()),
  atMost: z.optional(z.number()),
  before: z.optional(day),
  after: z.optional(day),
  on: z.optional(day),
  withinLast: z.optional(days),
  withinNext: z.optional(days),
  known: z.optional(z.boolean()),
};

type Tests = { [Name in keyof typeof tests]?: z.infer<(typeof tests)[Name]> };

/** A condition as it is written: one of `all`, `any`, `not`, `visited`, or a property with one test. */
export interface Condition extends Tests {
  all?: Condition[] | undefined;
  any?: Condition[] | undefined;
  not?: Condition | undefined;
  /** The id of a stage the record has been in. */
  visited?: string | undefined;
  property?: string | undefined;
}

const kinds = ['all', 'any', 'not', 'property', 'visited'] as const;

/**
 * A condition over a record and its history. Plain data from a closed list of tests: nothing of it is ever run as a
 * program, wherever it came from.
 */
export const conditionSchema: z.ZodMiniType<Condition, Condition> = z.lazy(() =>
  z
    .strictObject({
      all: z.optional(z.array(conditionSchema).check(z.minLength(1))),
      any: z.optional(z.array(conditionSchema).check(z.minLength(1))),
      not: z.optional(conditionSchema),
      property: z.optional(propertyName),
      visited: z.optional(stageId),
      ...tests,
    })
    .check(
      z.refine(
        (one) => kinds.filter((kind) => one[kind] !== undefined).length === 1,
        'needs exactly one of "all", "any", "not", "property" and "visited"',
      ),
      z.refine(
        (one) => testsOf(one).length === (one.property === undefined ? 0 : 1),
        `needs exactly one test beside "property", such as "is", "oneOf", "moreThan", "before" or "known"`,
      ),
    ),
);

export type TestName = keyof typeof tests;

/** The tests a condition carries: one for a condition over a property, none for any other. */
export function testsOf(one: Condition): TestName[] {
  return (Object.keys(tests) as TestName[]).filter((name) => one[name] !== undefined);
}

function isDay(text: string): boolean {
  if (text === 'today' || z.iso.date().safeParse(text).success) return true;
  const [, ahead, ago] = /^(?:in (.+)|(.+) ago)$/.exec(text) ?? [];
  return findSpan(ahead ?? ago ?? '')?.unit === 'days';
}
