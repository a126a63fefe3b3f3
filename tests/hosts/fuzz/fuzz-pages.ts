import { createRandom } from '../../fuzz/random.ts';
import { type FuzzBench, openFuzzBench } from './fuzz-bench.ts';
import type { FuzzHost } from './fuzz-host.ts';
import { type Outcome, runScenario } from './run-scenario.ts';

export interface FuzzReport {
  mutations: number;
  scenarios: number;
  truths: number;
  heard: number;
  /** What was found: with the seed of the scenario and what was done in it. */
  findings: string[];
  /** Scenarios whose mutations alone bring the stand-in down, with or without the extension. */
  broken: number;
}

interface Options {
  seed: number;
  mutations: number;
  /** Pages at once. */
  pages: number;
  onProgress?: (done: number, findings: readonly string[]) => void;
}

/** Mutations in one scenario. */
const steps = 8;
/** Records of each page: no two pages share one, so that what is said can be told apart. */
const recordsEach = 2;

/**
 * Mutates a stand-in's pages under the real content script, scenario by scenario, and holds what it says to what the
 * stand-in knows. Where the page throws, or its control is dead, the scenario runs again without the extension: what happens
 * there too is the mutation's doing.
 */
export async function fuzzPages(host: FuzzHost, options: Options): Promise<FuzzReport> {
  const random = createRandom(options.seed);
  const seeds = Array.from({ length: Math.ceil(options.mutations / steps) }, () => random.int(2 ** 31));
  const report: FuzzReport = { mutations: 0, scenarios: 0, truths: 0, heard: 0, findings: [], broken: 0 };
  const doubtful: { seed: number; slot: number; outcome: Outcome }[] = [];
  const note = (seed: number, what: string, { done }: Outcome) =>
    report.findings.push(`scenario ${seed}: ${what}\n    ${done.join('\n    ')}`);

  await inTurns(await openFuzzBench(host, true), host, options.pages, seeds, (seed, slot, outcome) => {
    report.mutations += outcome.mutations;
    report.scenarios += 1;
    report.truths += outcome.truths;
    if (outcome.click === 'heard') report.heard += 1;
    for (const what of new Set([...outcome.lies, ...outcome.lines, ...outcome.ours]))
      note(seed, what, outcome);
    if (outcome.theirs.length > 0 || outcome.click === 'dead') doubtful.push({ seed, slot, outcome });
    options.onProgress?.(report.mutations, report.findings);
  });
  if (doubtful.length === 0) return report;
  const again = new Map(doubtful.map((one) => [one.seed, one]));
  await inTurns(
    await openFuzzBench(host, false),
    host,
    options.pages,
    [...again.keys()],
    (seed, _slot, without) => {
      const found = again.get(seed)?.outcome;
      if (!found) return;
      report.broken += 1;
      if (found.click === 'dead' && without.click === 'heard') note(seed, 'a dead control', found);
      const own = new Set(without.theirs.map(firstLine));
      for (const thrown of found.theirs)
        if (!own.has(firstLine(thrown))) note(seed, `the page threw ${thrown}`, found);
    },
  );
  return report;
}

const firstLine = (text: string) => text.split('\n')[0];

/** Runs all scenarios on several pages of a bench, and closes it. A scenario always has the same records. */
async function inTurns(
  bench: FuzzBench,
  host: FuzzHost,
  pages: number,
  seeds: number[],
  take: (seed: number, slot: number, outcome: Outcome) => void,
): Promise<void> {
  const slots = Math.max(1, Math.min(pages, Math.floor(host.records.length / recordsEach)));
  const queues = Array.from({ length: slots }, (_, slot) => seeds.filter((seed) => seed % slots === slot));
  try {
    await Promise.all(
      queues.map(async (queue, slot) => {
        const records = host.records.slice(slot * recordsEach, (slot + 1) * recordsEach);
        const page = await bench.newPage();
        for (const seed of queue)
          take(seed, slot, await runScenario(bench, page, host, records, seed, steps));
        await page.close();
      }),
    );
  } finally {
    await bench.close();
  }
}
