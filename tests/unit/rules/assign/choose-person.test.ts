import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Candidate, choosePerson } from '../../../../lib/rules/assign/choose-person.ts';
import { nextTurn, type Rotation } from '../../../../lib/rules/assign/rotation.ts';
import { sayAll } from '../../../../lib/text/say-all.ts';

const free = { capacity: null, backup: null };
const one = (person: string, changes: Partial<Candidate> = {}): Candidate => ({
  person,
  weight: 1,
  isAway: false,
  load: 0,
  ...changes,
});

/** The people who get `count` records one after the other. */
function turns(weights: readonly number[], count: number): string[] {
  let rotation: Rotation = {};
  const shares = weights.map((weight, p) => ({ person: `p${p}`, weight }));
  return Array.from({ length: count }, () => {
    const turn = nextTurn(shares, rotation);
    rotation = turn?.rotation ?? {};
    return turn?.person ?? 'nobody';
  });
}

test('equal weights go round in the order of the list', () => {
  expect(turns([1, 1, 1], 7)).toEqual(['p0', 'p1', 'p2', 'p0', 'p1', 'p2', 'p0']);
});

test('a larger weight is spread out, not given in a row', () => {
  expect(turns([3, 1], 8)).toEqual(['p0', 'p0', 'p1', 'p0', 'p0', 'p0', 'p1', 'p0']);
});

test('every round gives each person exactly their weight, and the next round is the same', () => {
  const weights = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 7 });
  fc.assert(
    fc.property(weights, (list) => {
      const round = list.reduce((sum, weight) => sum + weight, 0);
      const all = turns(list, round * 2);
      for (const part of [all.slice(0, round), all.slice(round)]) {
        const counts = list.map((_, p) => part.filter((person) => person === `p${p}`).length);
        expect(counts).toEqual(list);
      }
    }),
  );
});

test('after any number of turns nobody with equal weight is more than one ahead', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 60 }), (people, count) => {
      const all = turns(Array(people).fill(1), count);
      const counts = Array.from({ length: people }, (_, p) => all.filter((id) => id === `p${p}`).length);
      expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
    }),
  );
});

test('whoever is away or full is passed over, and somebody always gets it', () => {
  const candidate = fc.record({
    weight: fc.integer({ min: 1, max: 5 }),
    isAway: fc.boolean(),
    load: fc.nat(6),
  });
  const limits = fc.record({
    capacity: fc.option(fc.integer({ min: 1, max: 6 })),
    backup: fc.option(fc.constant('backup')),
  });
  const strategy = fc.constantFrom('roundRobin' as const, 'weighted' as const, 'leastLoaded' as const);
  fc.assert(
    fc.property(fc.array(candidate, { minLength: 1, maxLength: 6 }), limits, strategy, (list, limit, way) => {
      const candidates = list.map((rest, p) => ({ person: `p${p}`, ...rest }));
      const choice = choosePerson(way, candidates, limit, {});
      const chosen = candidates.find(({ person }) => person === choice?.person);
      const able = candidates.filter(
        ({ isAway, load }) => !isAway && (limit.capacity === null || load < limit.capacity),
      );
      if (able.length > 0) {
        expect(able).toContain(chosen);
        if (way === 'leastLoaded') expect(chosen?.load).toBe(Math.min(...able.map(({ load }) => load)));
      } else if (limit.backup) expect(choice).toMatchObject({ person: 'backup', rotation: {} });
      else expect(chosen).toBeDefined();
      expect(choice?.alternatives).toHaveLength(candidates.length - (chosen ? 1 : 0));
    }),
  );
});

test('somebody back from leave does not get all they missed', () => {
  let rotation: Rotation = {};
  const give = (aIsAway: boolean) => {
    const choice = choosePerson(
      'roundRobin',
      [one('a', { isAway: aIsAway }), one('b'), one('c')],
      free,
      rotation,
    );
    rotation = choice?.rotation ?? {};
    return choice?.person;
  };
  expect([1, 2, 3, 4].map(() => give(true))).toEqual(['b', 'c', 'b', 'c']);
  expect([1, 2, 3, 4, 5, 6].map(() => give(false))).toEqual(['a', 'b', 'c', 'a', 'b', 'c']);
});

test('of people with the same load the next in turn gets it', () => {
  const first = choosePerson('leastLoaded', [one('a'), one('b')], free, {});
  expect(first?.person).toBe('a');
  expect(choosePerson('leastLoaded', [one('a'), one('b')], free, first?.rotation ?? {})?.person).toBe('b');
});

test.each([
  ['roundRobin', {}, 'b', 'round robin, 2nd of 3', ['a: away', 'c: 0 open']],
  [
    'leastLoaded',
    { load: 4 },
    'c',
    'least loaded, 0 open before this one',
    ['a: away', 'b: full: 4 of 4 open'],
  ],
  ['weighted', { weight: 2 }, 'b', 'by weight, 2 of every 4', ['a: away', 'c: 0 open']],
] as const)('%s says how it came about and what of the others', (strategy, b, person, how, others) => {
  const list = [one('a', { isAway: true }), one('b', b), one('c')];
  const choice = sayAll(choosePerson(strategy, list, { capacity: 4, backup: null }, {}));
  expect(choice).toMatchObject({ person, how });
  expect(choice?.alternatives.map((other) => `${other.person}: ${other.note}`)).toEqual(others);
});

test('nobody able is said', () => {
  const list = [one('a', { isAway: true }), one('b', { load: 2 })];
  const how = (backup: string | null) =>
    sayAll(choosePerson('roundRobin', list, { capacity: 2, backup }, {}))?.how;
  expect(how('z')).toBe('backup, because everybody is away or full');
  expect(how(null)).toBe('round robin, 1st of 2, although everybody is away or full');
});
