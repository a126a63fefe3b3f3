import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Condition, conditionSchema } from '../../../../lib/playbook/condition-schema.ts';
import { compileCondition } from '../../../../lib/rules/conditions/compile-condition.ts';
import { ConditionSet } from '../../../../lib/rules/conditions/condition-set.ts';
import { Facts } from '../../../../lib/rules/conditions/facts.ts';

const texts = [
  'Ads',
  ' ads ',
  'Paid ads',
  '7',
  '12.5',
  '-3',
  '1.000',
  '2026-11-20',
  '2026-11-21',
  '2026-12-01',
];
const text = fc.constantFrom(...texts);
const property = fc.constantFrom('a', 'b', 'c');
const list = fc.array(text, { minLength: 1, maxLength: 3 });
const number = fc.constantFrom(-3, 0, 7, 12.5, 1000);
const day = fc.constantFrom('today', '1 day ago', 'in 10 days', '2026-11-20', '2026-12-01');
const span = fc.constantFrom('1 day', '10 days');

/** Every test of a present value, each with the values that make a difference. */
const tests: { [Name in keyof Condition]: fc.Arbitrary<Condition[Name]> } = {
  is: text,
  isNot: text,
  oneOf: list,
  noneOf: list,
  contains: text,
  startsWith: text,
  equals: number,
  moreThan: number,
  atLeast: number,
  lessThan: number,
  atMost: number,
  before: day,
  after: day,
  on: day,
  withinLast: span,
  withinNext: span,
  known: fc.boolean(),
};
const leaf: fc.Arbitrary<Condition> = fc.oneof(
  ...Object.entries(tests).map(([name, value]) =>
    fc.tuple(property, value).map(([of, wanted]): Condition => ({ property: of, [name]: wanted })),
  ),
  fc.constantFrom('s', 't').map((visited): Condition => ({ visited })),
);
const { tree } = fc.letrec<{ tree: Condition }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    leaf,
    fc.record({ all: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie('tree') }),
  ),
}));

test('conditions asked together answer as each does alone', () => {
  const outcomes = new Set<string>();
  const values = fc.dictionary(property, text, { maxKeys: 3 });
  fc.assert(
    fc.property(
      fc.array(tree, { minLength: 1, maxLength: 12 }),
      fc.array(values, { minLength: 1, maxLength: 3 }),
      fc.subarray(['s', 't']),
      (conditions, records, stages) => {
        const set = new ConditionSet([...conditions, undefined]);
        for (const known of records) {
          const facts = new Facts({
            value: (name) => known[name] ?? null,
            title: (name) => name,
            visited: (stage) => stages.includes(stage),
            stageTitle: (stage) => stage,
            today: Date.parse('2026-11-21') / 86_400_000,
            timeZone: 'Europe/Berlin',
          });
          const holds = set.ask(facts);
          for (const [place, condition] of conditions.entries()) {
            const alone = compileCondition(condition).holds(facts);
            expect(holds(place), JSON.stringify(condition)).toBe(alone);
            for (const name of Object.keys(condition)) outcomes.add(`${name} ${alone}`);
          }
          expect(holds(conditions.length)).toBe(true);
        }
      },
    ),
    { numRuns: 2_000 },
  );
  // Each test was seen to hold and not to hold.
  for (const name of [...Object.keys(tests), 'visited', 'all', 'any', 'not'])
    expect([outcomes.has(`${name} true`), outcomes.has(`${name} false`)], name).toEqual([true, true]);
});

test('every test of a present value is written as the schema allows', () => {
  fc.assert(
    fc.property(leaf, (condition) => {
      expect(conditionSchema.safeParse(condition).success, JSON.stringify(condition)).toBe(true);
    }),
  );
});
