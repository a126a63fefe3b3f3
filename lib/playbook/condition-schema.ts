import * as z from 'zod/mini';
import { activityKinds, activitySides } from '../records/activity.ts';
import { propertyName } from '../records/observation.ts';
import { findSpan } from './due.ts';
import { needs } from './needs.ts';

const stageId = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));
const words = z.string().check(z.minLength(1), z.maxLength(500));
const list = z.array(words).check(z.minLength(1), z.maxLength(200));

/** A day: `2026-12-24`, `today`, `14 days ago`, `in 3 days`. */
const day = z.string().check(z.refine(isDay, needs('day')));

const days = z.string().check(z.refine((text) => findSpan(text)?.unit === 'days', needs('days')));

const times = z.int().check(z.gte(1), z.lte(40));

/** How the last values that Waymark was told of a property followed each other. */
const changeTests = {
  changed: z.optional(z.strictObject({ within: days })),
  timesChanged: z.optional(z.strictObject({ atLeast: times, within: z.optional(days) })),
  /** Of a date: moved to a later day. */
  movedLater: z.optional(z.strictObject({ atLeast: times, within: z.optional(days) })),
};

const count = z.int().check(z.gte(0), z.lte(200));

/** What a condition over an activity or the entry of a stage says further. */
const modifiers = {
  by: z.optional(z.enum(activitySides)),
  within: z.optional(days),
  count: z.optional(
    z
      .strictObject({ atLeast: z.optional(count), atMost: z.optional(count) })
      .check(z.refine((one) => Object.keys(one).length > 0, needs('count'))),
  ),
};

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
  ...changeTests,
};

type Tests = { [Name in keyof typeof tests]?: z.infer<(typeof tests)[Name]> };
type Modifiers = { [Name in keyof typeof modifiers]?: z.infer<(typeof modifiers)[Name]> };

/** A condition as it is written: one of `all`, `any`, `not`, `visited`, `activity`, `stageEntered`, or a property with
 *  one test. */
export interface Condition extends Tests, Modifiers {
  all?: Condition[] | undefined;
  any?: Condition[] | undefined;
  not?: Condition | undefined;
  /** The id of a stage the record has been in. */
  visited?: string | undefined;
  property?: string | undefined;
  /** A kind of activity that has happened. */
  activity?: (typeof activities)[number] | undefined;
  /** The id of a stage whose last entry is asked about. */
  stageEntered?: string | undefined;
}

const activities = ['any', ...activityKinds] as const;

const kinds = ['all', 'any', 'not', 'property', 'visited', 'activity', 'stageEntered'] as const;

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
      activity: z.optional(z.enum(activities)),
      stageEntered: z.optional(stageId),
      ...tests,
      ...modifiers,
    })
    .check(
      z.refine((one) => kinds.filter((kind) => one[kind] !== undefined).length === 1, needs('oneKind')),
      z.refine(
        (one) =>
          one.stageEntered !== undefined || testsOf(one).length === (one.property === undefined ? 0 : 1),
        needs('oneTest'),
      ),
      z.refine((one) => one.stageEntered === undefined || isEntryTest(one), needs('entryTest')),
      z.refine(
        (one) =>
          modifiersOf(one).every(
            (name) => one.activity !== undefined || (name === 'within' && one.stageEntered !== undefined),
          ),
        needs('modifiers'),
      ),
    ),
);

export type TestName = keyof typeof tests;
export type ChangeTestName = keyof typeof changeTests;

/** The tests a condition carries: one for a condition over a property, none for any other. */
export function testsOf(one: Condition): TestName[] {
  return (Object.keys(tests) as TestName[]).filter((name) => one[name] !== undefined);
}

/** True for a test of how a property changed. */
export function isChangeTest(name: TestName): name is ChangeTestName {
  return name in changeTests;
}

function modifiersOf(one: Condition): (keyof typeof modifiers)[] {
  return (Object.keys(modifiers) as (keyof typeof modifiers)[]).filter((name) => one[name] !== undefined);
}

function isEntryTest(one: Condition): boolean {
  const asked = [...testsOf(one), ...modifiersOf(one)];
  return asked.length === 1 && asked.every((name) => ['within', 'before', 'after'].includes(name));
}

function isDay(text: string): boolean {
  if (text === 'today' || z.iso.date().safeParse(text).success) return true;
  const [, ahead, ago] = /^(?:in (.+)|(.+) ago)$/.exec(text) ?? [];
  return findSpan(ahead ?? ago ?? '')?.unit === 'days';
}
