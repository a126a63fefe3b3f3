import { runTwoPeople } from '../unit/handoff/run-two-people.ts';

/**
 * Two people work on one handoff, offline most of the time, in many random interleavings: `node tests/soak/handoffs.ts [INTERLEAVINGS] [SEED]`.
 * Throws at the first in which they come to different ends, a word is lost, or a passage stands as none can.
 */
const [interleavings = 10_000, first = 1] = process.argv.slice(2).map(Number);
const sums = { words: 0, applied: 0, refused: 0 };
const ends = new Map<string, number>();
for (let seed = first; seed < first + interleavings; seed += 1) {
  try {
    const { words, applied, refused, ends: states } = runTwoPeople(seed);
    sums.words += words;
    sums.applied += applied;
    sums.refused += refused;
    for (const state of states) ends.set(state, (ends.get(state) ?? 0) + 1);
  } catch (error) {
    throw new Error(`seed ${seed}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
const ended = [...ends].map(([state, count]) => `${count} ${state}`).join(', ');
console.log(
  `handoffs: ${interleavings} interleavings from seed ${first}: ${sums.words} words in the journal, ${sums.applied} counted, ${sums.refused} refused with a reason; passages ended ${ended}; 0 impossible, 0 different ends`,
);
