import { expect, test } from 'vitest';
import { runTwoPeople } from './run-two-people.ts';

/** The whole campaign is `npm run soak handoffs`. */
const interleavings = 400;

test('two people who work offline on one handoff come to the same end, and no word is lost', () => {
  const ends = new Set<string>();
  const sums = { words: 0, applied: 0, refused: 0 };
  for (let seed = 1; seed <= interleavings; seed += 1) {
    const { words, applied, refused, ends: states } = runTwoPeople(seed);
    sums.words += words;
    sums.applied += applied;
    sums.refused += refused;
    for (const state of states) ends.add(state);
  }
  expect(sums.applied + sums.refused).toBe(sums.words);
  expect(Math.min(sums.applied, sums.refused)).toBeGreaterThan(interleavings);
  expect([...ends].sort()).toEqual([
    'accepted',
    'cancelled',
    'delivering',
    'done',
    'offered',
    'open',
    'returned',
    'split',
    'withdrawn',
  ]);
});
