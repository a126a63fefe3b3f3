import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import type { Condition } from '../../../../lib/playbook/condition-schema.ts';
import { conditionSchema } from '../../../../lib/playbook/condition-schema.ts';
import { compileCondition } from '../../../../lib/rules/conditions/compile-condition.ts';
import { Facts } from '../../../../lib/rules/conditions/facts.ts';

const now = Temporal.PlainDateTime.from('2026-11-21T15:00').toZonedDateTime('Europe/Berlin');

function factsOf(values: Record<string, string>, stages: string[] = []): Facts {
  return new Facts({
    value: (property) => values[property] ?? null,
    title: (property) => property,
    visited: (stage) => stages.includes(stage),
    stageTitle: (stage) => stage,
    now,
  });
}

const deal = factsOf(
  {
    name: 'Northwind  Retainer',
    source: 'Referral',
    amount: '48000',
    closeDate: '2026-12-01',
    odd: '48.000',
  },
  ['qualified', 'proposal'],
);

describe('one condition over one deal', () => {
  test.each<[Condition, boolean]>([
    [{ property: 'source', is: 'referral' }, true],
    [{ property: 'source', isNot: 'Referral' }, false],
    [{ property: 'source', oneOf: ['Ads', ' REFERRAL '] }, true],
    [{ property: 'source', noneOf: ['Ads'] }, true],
    [{ property: 'name', contains: 'wind ret' }, true],
    [{ property: 'name', startsWith: 'north' }, true],
    [{ property: 'amount', moreThan: 47_999.5 }, true],
    [{ property: 'amount', atLeast: 48_000 }, true],
    [{ property: 'amount', lessThan: 48_000 }, false],
    [{ property: 'amount', atMost: 48_000 }, true],
    [{ property: 'amount', equals: 48_000 }, true],
    // a text that may be two numbers is neither more nor less than anything
    [{ property: 'odd', moreThan: 1 }, false],
    [{ property: 'odd', lessThan: 1_000_000 }, false],
    [{ property: 'closeDate', after: 'today' }, true],
    [{ property: 'closeDate', before: 'in 10 days' }, false],
    [{ property: 'closeDate', on: 'in 10 days' }, true],
    [{ property: 'closeDate', withinNext: '10 days' }, true],
    [{ property: 'closeDate', withinNext: '9 days' }, false],
    [{ property: 'closeDate', withinLast: '30 days' }, false],
    [{ property: 'closeDate', after: '14 days ago' }, true],
    [{ property: 'closeDate', before: '2026-12-02' }, true],
    // what is not known: no test holds but the ones that exclude
    [{ property: 'none', is: 'x' }, false],
    [{ property: 'none', isNot: 'x' }, true],
    [{ property: 'none', noneOf: ['x'] }, true],
    [{ property: 'none', moreThan: -1 }, false],
    [{ property: 'none', before: 'today' }, false],
    [{ property: 'none', known: false }, true],
    [{ property: 'source', known: true }, true],
    [{ visited: 'qualified' }, true],
    [{ visited: 'contract' }, false],
    [{ not: { visited: 'contract' } }, true],
    [{ all: [{ visited: 'proposal' }, { property: 'amount', moreThan: 10_000 }] }, true],
    [{ any: [{ visited: 'contract' }, { property: 'amount', lessThan: 10_000 }] }, false],
  ])('%o', (condition, holds) => {
    expect(conditionSchema.safeParse(condition).success).toBe(true);
    expect(compileCondition(condition).holds(deal)).toBe(holds);
  });

  test('the words say what decided, and stay true when turned round', () => {
    const condition: Condition = {
      all: [{ property: 'source', is: 'Referral' }, { not: { visited: 'proposal' } }],
    };
    const { holds, words } = compileCondition(condition);
    expect([holds(deal), words(deal)]).toEqual([false, 'it has been in proposal']);
  });
});

/** The same meaning written straight down, to hold the compiled one against. */
function naive(one: Condition, facts: Facts): boolean {
  if (one.all) return one.all.every((part) => naive(part, facts));
  if (one.any) return one.any.some((part) => naive(part, facts));
  if (one.not) return !naive(one.not, facts);
  if (one.visited !== undefined) return facts.source.visited(one.visited);
  const value = facts.source.value(one.property ?? '');
  if (one.known !== undefined) return one.known === (value !== null);
  if (one.isNot !== undefined) return value?.toLowerCase() !== one.isNot.toLowerCase();
  if (one.is !== undefined) return value?.toLowerCase() === one.is.toLowerCase();
  const number = value === null || !/^\d+$/.test(value) ? undefined : Number(value);
  if (number === undefined) return false;
  if (one.moreThan !== undefined) return number > one.moreThan;
  return number <= (one.atMost ?? Number.NaN);
}

const property = fc.constantFrom('a', 'b', 'c');
const words = fc.constantFrom('Ads', 'ads', 'Referral', '7', '12');
const leaf: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ property, is: words }),
  fc.record({ property, isNot: words }),
  fc.record({ property, known: fc.boolean() }),
  fc.record({ property, moreThan: fc.integer({ min: 0, max: 20 }) }),
  fc.record({ property, atMost: fc.integer({ min: 0, max: 20 }) }),
  fc.record({ visited: fc.constantFrom('s', 't') }),
);
const { tree } = fc.letrec<{ tree: Condition }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    leaf,
    fc.record({ all: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie('tree') }),
  ),
}));

test('a compiled condition means what a naive reading means', () => {
  const values = fc.dictionary(property, words, { maxKeys: 3 });
  fc.assert(
    fc.property(tree, values, fc.subarray(['s', 't']), (condition, known, stages) => {
      const facts = factsOf(known, stages);
      expect(conditionSchema.safeParse(condition).success).toBe(true);
      expect(compileCondition(condition).holds(facts)).toBe(naive(condition, facts));
    }),
    { numRuns: 2_000 },
  );
});
