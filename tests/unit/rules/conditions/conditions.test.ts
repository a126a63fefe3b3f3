import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import type { Condition } from '../../../../lib/playbook/condition-schema.ts';
import { conditionSchema } from '../../../../lib/playbook/condition-schema.ts';
import { needed } from '../../../../lib/playbook/needs.ts';
import type { Activity } from '../../../../lib/records/activity.ts';
import { dayNumber } from '../../../../lib/records/day-number.ts';
import { compileCondition } from '../../../../lib/rules/conditions/compile-condition.ts';
import { ConditionSet } from '../../../../lib/rules/conditions/condition-set.ts';
import { Facts } from '../../../../lib/rules/conditions/facts.ts';
import type { HistorySource } from '../../../../lib/rules/conditions/history.ts';
import { say } from '../../../../lib/text/say.ts';

const now = Temporal.PlainDateTime.from('2026-11-21T15:00').toZonedDateTime('Europe/Berlin');

function factsOf(values: Record<string, string>, stages: string[] = [], history?: HistorySource): Facts {
  return new Facts({
    value: (property) => values[property] ?? null,
    title: (property) => property,
    visited: (stage) => stages.includes(stage),
    stageTitle: (stage) => stage,
    today: dayNumber(now.year, now.month, now.day),
    timeZone: now.timeZoneId,
    ...(history ? { history } : {}),
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
    expect([holds(deal), say(words(deal))]).toEqual([false, 'it has been in proposal']);
  });
});

const at = (day: string) => `${day}T12:00:00.000Z`;
const happened = (kind: Activity['kind'], by: Activity['by'], day: string): Activity => ({
  event: `${kind} ${day}`,
  kind,
  by,
  at: at(day),
  toldBy: null,
});
const told = {
  closeDate: [
    { at: at('2026-09-01'), value: '2026-10-01', source: 'import' },
    // the page tells the same day in its own words, and another day in words that may mean two
    { at: at('2026-09-02'), value: 'Oct 1, 2026', source: 'page' },
    { at: at('2026-09-03'), value: '10/11/2026', source: 'page' },
    { at: at('2026-10-05'), value: '2026-11-01', source: 'import' },
    { at: at('2026-10-06'), value: 'Nov 1, 2026', source: 'page' },
    { at: at('2026-10-20'), value: '2026-10-25', source: 'import' },
    { at: at('2026-11-10'), value: '2026-12-01', source: 'import' },
  ],
  source: [
    { at: at('2026-09-01'), value: 'Ads', source: 'import' },
    { at: at('2026-09-09'), value: ' ADS', source: 'import' },
  ],
  nextStep: [{ at: at('2026-11-20'), value: 'Call', source: 'page', changed: true }],
} as const;
const past = factsOf({}, [], {
  told: (property) => (property in told ? told[property as keyof typeof told] : []),
  type: (property) => (property === 'closeDate' ? 'date' : 'text'),
  activities: [
    happened('email', 'us', '2026-11-01'),
    happened('reply', 'customer', '2026-11-10'),
    happened('reply', 'customer', '2026-11-15'),
  ],
  entries: (stage) =>
    stage === 'proposal'
      ? [{ since: at('2026-11-01'), certainty: 'exact' }]
      : stage === 'seen'
        ? [{ since: at('2026-11-15'), certainty: 'at-least' }]
        : [],
});

describe('one condition over the past of a deal', () => {
  test.each<[Condition, boolean]>([
    [{ property: 'closeDate', changed: { within: '14 days' } }, true],
    [{ property: 'closeDate', changed: { within: '10 days' } }, false],
    [{ property: 'closeDate', timesChanged: { atLeast: 3 } }, true],
    [{ property: 'closeDate', timesChanged: { atLeast: 4 } }, false],
    [{ property: 'closeDate', timesChanged: { atLeast: 2, within: '40 days' } }, true],
    [{ property: 'closeDate', timesChanged: { atLeast: 3, within: '40 days' } }, false],
    [{ property: 'closeDate', movedLater: { atLeast: 2 } }, true],
    [{ property: 'closeDate', movedLater: { atLeast: 3 } }, false],
    // capitals and spaces are no change
    [{ property: 'source', changed: { within: '700 days' } }, false],
    // watched on the page, though nothing was known before
    [{ property: 'nextStep', changed: { within: '1 day' } }, true],
    [{ property: 'none', changed: { within: '700 days' } }, false],
    [{ activity: 'reply' }, true],
    [{ activity: 'reply', within: '6 days' }, true],
    [{ activity: 'reply', within: '5 days' }, false],
    [{ activity: 'reply', by: 'us' }, false],
    [{ activity: 'any', count: { atLeast: 3 } }, true],
    [{ activity: 'any', count: { atLeast: 3 }, within: '14 days' }, false],
    [{ activity: 'meeting', count: { atMost: 0 } }, true],
    [{ not: { activity: 'meeting' } }, true],
    [{ stageEntered: 'proposal', within: '20 days' }, true],
    [{ stageEntered: 'proposal', within: '19 days' }, false],
    [{ stageEntered: 'proposal', before: '2026-11-02' }, true],
    [{ stageEntered: 'proposal', after: '30 days ago' }, true],
    // nobody saw the entry: it was no later than the first sight
    [{ stageEntered: 'seen', within: '19 days' }, false],
    [{ stageEntered: 'seen', before: '2026-11-16' }, true],
    [{ stageEntered: 'seen', after: '2026-11-01' }, false],
    [{ stageEntered: 'contract', before: 'today' }, false],
  ])('%o', (condition, holds) => {
    expect(conditionSchema.safeParse(condition).success).toBe(true);
    expect(compileCondition(condition).holds(past)).toBe(holds);
  });

  test.each<[Condition, string]>([
    [
      { property: 'closeDate', timesChanged: { atLeast: 1 } },
      'closeDate was changed 3 times, last on 2026-11-10 from "2026-10-25" to "2026-12-01"',
    ],
    [
      { property: 'closeDate', movedLater: { atLeast: 1, within: '14 days' } },
      'closeDate was moved to a later day once in the last 14 days: on 2026-11-10, from "2026-10-25" to "2026-12-01"',
    ],
    [
      { property: 'source', changed: { within: '7 days' } },
      'source was not changed in the last 7 days, as far as Waymark knows',
    ],
    [{ activity: 'reply', by: 'customer' }, 'there was a reply by the customer twice, last on 2026-11-15'],
    [{ activity: 'meeting', within: '7 days' }, 'a meeting is not known in the last 7 days'],
    [{ stageEntered: 'seen', before: 'today' }, 'it was first seen in seen on 2026-11-15'],
  ])('%o is told in words', (condition, words) => {
    expect(say(compileCondition(condition).words(past))).toBe(words);
  });

  test.each<[unknown, string]>([
    [{ property: 'a', within: '7 days' }, 'needs exactly one test'],
    [{ property: 'a', is: 'b', within: '7 days' }, 'stand beside "activity" only'],
    [{ stageEntered: 'proposal' }, 'needs exactly one of "within"'],
    [{ stageEntered: 'proposal', within: '7 days', before: 'today' }, 'needs exactly one of "within"'],
    [{ stageEntered: 'proposal', is: 'x' }, 'needs exactly one of "within"'],
    [{ activity: 'reply', is: 'x' }, 'needs exactly one test'],
    [{ activity: 'reply', count: {} }, 'needs "atLeast" or "atMost"'],
    [{ activity: 'reply', visited: 'proposal' }, 'needs exactly one of "all"'],
  ])('%o is refused', (condition, reason) => {
    const issues = conditionSchema.safeParse(condition).error?.issues ?? [];
    expect(issues.map(({ message }) => say(needed(message, 'It'))).join('; ')).toContain(reason);
  });
});

/** The same meaning written straight down, to hold the compiled one against. */
function naive(one: Condition, facts: Facts): boolean {
  if (one.all) return one.all.every((part) => naive(part, facts));
  if (one.any) return one.any.some((part) => naive(part, facts));
  if (one.not) return !naive(one.not, facts);
  if (one.visited !== undefined) return facts.source.visited(one.visited);
  const { today, source } = facts;
  const dayOf = (instant: string) => Date.parse(instant.slice(0, 10)) / 86_400_000;
  const span = (text?: string) => (text === undefined ? Number.POSITIVE_INFINITY : Number.parseInt(text, 10));
  if (one.activity !== undefined) {
    const { activity, by, count, within } = one;
    const found = (source.history?.activities ?? []).filter(
      (each) =>
        (activity === 'any' || activity === each.kind) &&
        (by === undefined || by === each.by) &&
        today - dayOf(each.at) <= span(within),
    );
    if (!count) return found.length > 0;
    return found.length >= (count.atLeast ?? 0) && found.length <= (count.atMost ?? 1_000);
  }
  if (one.stageEntered !== undefined) {
    const last = source.history?.entries(one.stageEntered).at(-1);
    if (!last) return false;
    if (one.before === 'today') return dayOf(last.since) < today;
    return last.certainty === 'exact' && today - dayOf(last.since) <= span(one.within);
  }
  const change = one.changed ?? one.timesChanged ?? one.movedLater;
  if (change) {
    const perSource = ['import', 'page'].map((from) => {
      const list = (source.history?.told(one.property ?? '') ?? []).filter((each) => each.source === from);
      return list.filter(({ value, at: when }, i) => {
        const former = list[i - 1];
        if (!former || former.value === value || today - dayOf(when) > span(change.within)) return false;
        return !one.movedLater || (former.value !== null && value !== null && value > former.value);
      }).length;
    });
    return Math.max(...perSource) >= ('atLeast' in change ? change.atLeast : 1);
  }
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
const within = fc.constantFrom('1 day', '3 days', '9 days');
const few = fc.integer({ min: 1, max: 3 });
const leaf: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ property, is: words }),
  fc.record({ property, isNot: words }),
  fc.record({ property, known: fc.boolean() }),
  fc.record({ property, moreThan: fc.integer({ min: 0, max: 20 }) }),
  fc.record({ property, atMost: fc.integer({ min: 0, max: 20 }) }),
  fc.record({ visited: fc.constantFrom('s', 't') }),
  fc.record({ property, changed: fc.record({ within }) }),
  fc.record({ property, timesChanged: fc.record({ atLeast: few, within }, { requiredKeys: ['atLeast'] }) }),
  fc.record({ property, movedLater: fc.record({ atLeast: few, within }, { requiredKeys: ['atLeast'] }) }),
  fc.record(
    {
      activity: fc.constantFrom('any', 'reply', 'call'),
      by: fc.constantFrom('us', 'customer'),
      within,
      count: fc.constantFrom({ atLeast: 2 }, { atMost: 1 }, { atLeast: 0, atMost: 2 }),
    },
    { requiredKeys: ['activity'] },
  ),
  fc.record({ stageEntered: fc.constantFrom('s', 't'), within }),
  fc.record({ stageEntered: fc.constantFrom('s', 't'), before: fc.constant('today') }),
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

const instant = fc.integer({ min: 10, max: 21 }).map((day) => at(`2026-11-${day}`));
const byTime = (a: { at: string }, b: { at: string }) => (a.at < b.at ? -1 : 1);
const toldValues = fc
  .array(
    fc.record({
      at: instant,
      value: fc.constantFrom(null, '2026-11-01', '2026-12-01', '2027-01-01'),
      source: fc.constantFrom('import', 'page'),
    }),
    { maxLength: 6 },
  )
  .map((list) => list.toSorted(byTime));
const entry = fc.record({ since: instant, certainty: fc.constantFrom('exact', 'at-least') });
const history: fc.Arbitrary<HistorySource> = fc
  .record({
    told: fc.dictionary(property, toldValues, { maxKeys: 3 }),
    activities: fc.array(
      fc.record({
        event: fc.uuid(),
        kind: fc.constantFrom('reply', 'call'),
        by: fc.constantFrom('us', 'customer'),
        at: instant,
        toldBy: fc.constant(null),
      }),
      { maxLength: 4 },
    ),
    entries: fc.dictionary(fc.constantFrom('s', 't'), fc.array(entry, { maxLength: 2 })),
  })
  .map(({ told, activities, entries }) => ({
    told: (name) => told[name] ?? [],
    type: () => 'date',
    activities: activities.toSorted(byTime),
    entries: (stage) => entries[stage] ?? [],
  }));

test('a compiled condition means what a naive reading means, alone and among others', () => {
  const values = fc.dictionary(property, words, { maxKeys: 3 });
  const trees = fc.array(tree, { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(trees, values, fc.subarray(['s', 't']), history, (conditions, known, stages, past) => {
      const facts = factsOf(known, stages, past);
      const holds = new ConditionSet(conditions).ask(facts);
      for (const [place, condition] of conditions.entries()) {
        expect(conditionSchema.safeParse(condition).success).toBe(true);
        const meant = naive(condition, facts);
        expect([compileCondition(condition).holds(facts), holds(place)]).toEqual([meant, meant]);
      }
    }),
    { numRuns: 2_000 },
  );
});
