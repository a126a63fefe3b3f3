import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../server/store/open-store.ts';
import { runAsanaFaults } from '../server/asana/run-asana-faults.ts';
import { runAsanaKill } from '../server/asana/run-asana-kill.ts';

/**
 * Projects at Asana's double, made while everything goes wrong: a server killed at each request in turn, before and after
 * Asana had done it, with a template and without; then seeded faults of the line with one to three servers:
 * `node tests/soak/asana-kills.ts [SEEDS] [FIRST SEED] [EVERY HOW MANYTH REQUEST]`.
 */
const [seeds = 300, first = 1, every = 1] = process.argv.slice(2).map(Number);
const folder = await mkdtemp(join(tmpdir(), 'waymark-asana-'));
try {
  await kills();
  await faults();
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function kills(): Promise<void> {
  const places = new Map<string, number>();
  let [runs, count, wrong] = [0, 0, 0];
  for (const isFromTemplate of [true, false]) {
    for (let at = 1; ; at += every) {
      let isReached = true;
      for (const isDone of [true, false]) {
        runs += 1;
        const target = join(folder, `kill-${runs}.db`);
        const run = await runAsanaKill({ target, at, isDone, isFromTemplate });
        isReached = run.killedIn !== null;
        if (!isReached) break;
        count += 1;
        places.set(run.killedIn ?? '', (places.get(run.killedIn ?? '') ?? 0) + 1);
        if (run.wrong.length === 0) continue;
        wrong += 1;
        console.log(`killed at request ${at} (${run.killedIn}, ${isDone ? 'done' : 'not done'}):`, run.wrong);
      }
      if (!isReached) break;
    }
  }
  console.log(
    `servers killed while Asana was asked: ${count} in ${places.size} kinds of request; ${count - wrong} ended with exactly one whole project, ${wrong} did not`,
  );
  for (const [name, times] of places) console.log(`  ${times} at ${name}`);
  if (wrong > 0) process.exitCode = 1;
}

async function faults(): Promise<void> {
  let [happened, wrong] = [0, 0];
  const atOnce = 6;
  for (let from = first; from < first + seeds; from += atOnce) {
    const some = Array.from({ length: Math.min(atOnce, first + seeds - from) }, (_, index) => from + index);
    await Promise.all(
      some.map(async (seed) => {
        const db = await openStore(':memory:');
        const run = await runAsanaFaults(db, seed);
        await db.destroy();
        happened += run.happened.length;
        if (run.wrong.length === 0) return;
        wrong += 1;
        console.log(`seed ${seed} (${run.happened.join(', ')}):`, run.wrong);
      }),
    );
  }
  console.log(
    `${seeds} seeds from ${first}: ${happened} requests lost, cut, late, refused or broken; ${seeds - wrong} ended with exactly one whole project, ${wrong} did not`,
  );
  if (wrong > 0) process.exitCode = 1;
}
