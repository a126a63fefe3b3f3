import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { runJobChaos } from '../server/run-job-chaos.ts';

/** Workers of the job table killed at seeded moments: `node tests/soak/job-kills.ts [JOBS] [WORKERS] [KILLS] [SEED]`. */
const [jobs = 2000, workers = 3, kills = 200, seed = 1] = process.argv.slice(2).map(Number);
const folder = await mkdtemp(join(tmpdir(), 'waymark-jobs-'));
try {
  const target = join(folder, 'waymark.db');
  const { wanted, done, killed } = await runJobChaos({ target, seed, jobs, workers, kills });
  const steps = [...wanted.values()].reduce((sum, one) => sum + one, 0);
  const isRight = isDeepStrictEqual(done, wanted);
  console.log(
    `job kills: ${workers} workers, ${killed} killed, ${jobs} jobs asked for twice, ${jobs - wanted.size} of them taken back; ${wanted.size} jobs of ${steps} steps: ${isRight ? 'each step exactly once' : 'WRONG'}`,
  );
  if (!isRight) process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}
