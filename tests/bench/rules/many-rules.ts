import { parsePlaybook } from '../../../lib/playbook/parse-playbook.ts';
import type { PublishedPlaybook, StallRule } from '../../../lib/playbook/playbook-schema.ts';
import { evaluate } from '../../../lib/rules/evaluate.ts';
import { starterText } from '../../unit/rules/sample.ts';
import { benchRecords } from './bench-records.ts';
import { asConditions, ruleSets } from './bench-rules.ts';
import { threadTime } from './thread-time.ts';

const now = new Date('2026-11-21T14:00:00.000Z');
const spans = ['14 days', '21 days', '30 days', '10 business days'];

/** The starter with a thousand stall rules: by condition, by time, and by both. */
function playbookOf(count: number): PublishedPlaybook {
  const parsed = parsePlaybook(starterText);
  if (!parsed.ok) throw new Error('the starter is not in order');
  const [motion, ...others] = parsed.playbook.motions;
  if (!motion) throw new Error('the starter has a motion');
  const conditions = ruleSets.flatMap(asConditions);
  const stalls = Array.from({ length: count }, (_, n): StallRule => {
    const when = n % 4 === 3 ? undefined : conditions[n % conditions.length];
    const after = n % 4 === 0 ? undefined : spans[n % spans.length];
    return { id: `rule-${n}`, title: `Rule ${n}`, level: 'line', when, after };
  });
  const playbook = { ...parsed.playbook, motions: [{ ...motion, stalls }, ...others] };
  return { version: 1, publishedAt: now.toISOString(), publishedBy: 'bench', playbook };
}

/** One record under a playbook of 1,000 rules: the first evaluation, which compiles, and the ones after. */
export function timeManyRules(): void {
  const published = playbookOf(1_000);
  const [one] = benchRecords(1, 6);
  if (!one) throw new Error('one record is asked for');
  let flags = 0;
  const begin = threadTime();
  evaluate(published, one, now);
  const first = threadTime() - begin;
  // By the hundred: the clock of a thread moves in steps that are longer than one evaluation.
  const times = Array.from({ length: 20 }, (_, n) => {
    const states = benchRecords(100, 7 + n);
    const started = threadTime();
    for (const state of states) flags += evaluate(published, state, now)?.flags.length ?? 0;
    return (threadTime() - started) / states.length;
  }).sort((a, b) => a - b);
  const at = (part: number) => times[Math.floor(times.length * part)]?.toFixed(2);
  console.log(
    `One record under 1,000 rules: ${at(0.5)} ms (19 of 20 hundreds of records below ${at(0.95)} ms each; the first, which compiles, ${first.toFixed(1)} ms), ${(flags / 2_000).toFixed(0)} flags on average. Below 1 ms is wanted.`,
  );
}
