import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { runJobChaos } from '../server/run-job-chaos.ts';
import { startPostgres } from '../server/start-postgres.ts';

/**
 * Workers of the job table killed at seeded moments, on the embedded database and then on PostgreSQL:
 * `node tests/soak/job-kills.ts [JOBS] [WORKERS] [KILLS] [SEED]`.
 */
const [jobs = 1500, workers = 3, kills = 150, seed = 1] = process.argv.slice(2).map(Number);

const folder = await mkdtemp(join(tmpdir(), 'waymark-jobs-'));
try {
  await campaign('embedded database', join(folder, 'waymark.db'));
} finally {
  await rm(folder, { recursive: true, force: true });
}
const postgres = await startPostgres();
if (typeof postgres === 'string') console.log(`job kills on PostgreSQL: left out. ${postgres}`);
else {
  try {
    await campaign('PostgreSQL', postgres.url);
  } finally {
    await postgres.stop();
  }
}

async function campaign(where: string, target: string): Promise<void> {
  const { wanted, done, killed } = await runJobChaos({ target, seed, jobs, workers, kills });
  const steps = [...wanted.values()].reduce((sum, one) => sum + one, 0);
  const isRight = isDeepStrictEqual(done, wanted);
  console.log(
    `job kills on ${where}: ${workers} workers, ${killed} killed, ${jobs} jobs asked for twice, ${jobs - wanted.size} of them taken back; ${wanted.size} jobs of ${steps} steps: ${isRight ? 'each step exactly once' : 'WRONG'}`,
  );
  if (!isRight) process.exitCode = 1;
}
