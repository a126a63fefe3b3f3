import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { enqueueJob } from '../../server/store/enqueue-job.ts';
import { inWorkspace } from '../../server/store/in-workspace.ts';
import { openStore } from '../../server/store/open-store.ts';
import { seededRandom } from './seeded-random.ts';

const worker = fileURLToPath(new URL('job-worker.ts', import.meta.url));
const workspace = 'w';

/** Thrown in a transaction whose job must never exist. */
class TakenBack extends Error {}

export interface JobChaos {
  /** A file, or the address of a database. */
  target: string;
  seed: number;
  jobs: number;
  workers: number;
  kills: number;
}

/**
 * Several worker processes on one database, killed (SIGKILL) at seeded moments while jobs come in, some of them in
 * transactions that are taken back. Returns, when every job has ended, how often each job's effect is in the
 * database, by its name, and how often it ought to be.
 */
export async function runJobChaos({ target, seed, jobs, workers, kills }: JobChaos) {
  const random = seededRandom(seed);
  const db = await openStore(target);
  const now = new Date();
  await db
    .insertInto('workspaces')
    .values({ id: workspace, name: 'Chaos', created_at: now.getTime(), epoch: 'e' })
    .execute();
  const running = new Set<ChildProcess>();
  const start = () => {
    const child = spawn(process.execPath, [worker, target, String(now.getTime())], { stdio: 'inherit' });
    running.add(child);
  };
  for (let index = 0; index < workers; index++) start();
  const wanted = new Map<string, number>();
  const ask = async (name: string) => {
    const left = 1 + Math.floor(random() * 4);
    const isTakenBack = random() < 0.2;
    const asked = inWorkspace(db, workspace, async (trx) => {
      const job = { workspace, kind: 'count', key: name, payload: { name, left }, now };
      await enqueueJob(trx, job);
      // Asked for twice, as a client does that heard no answer.
      await enqueueJob(trx, { ...job, payload: { name, left: 99 } });
      if (isTakenBack) throw new TakenBack();
    });
    await asked.catch((error: unknown) => {
      if (!(error instanceof TakenBack)) throw error;
    });
    if (!isTakenBack) wanted.set(name, left);
  };
  try {
    let killed = 0;
    for (let index = 0; index < jobs; index++) {
      await ask(`job-${index}`);
      if (killed < (kills * (index + 1)) / jobs) {
        await pause(random() * 120);
        const victim = [...running][Math.floor(random() * running.size)];
        victim?.kill('SIGKILL');
        if (victim) running.delete(victim);
        killed += 1;
        start();
      }
    }
    const count = () =>
      db
        .selectFrom('jobs')
        .select((eb) => eb.fn.countAll<number>().as('count'))
        .where('state', '!=', 'done')
        .executeTakeFirstOrThrow();
    while (Number((await count()).count) > 0) await pause(100);
    const rows = await db
      .selectFrom('scopes')
      .select(['scope', 'version'])
      .where('scope', 'like', 'effect:%')
      .execute();
    const done = new Map(rows.map(({ scope, version }) => [scope.slice('effect:'.length), version]));
    return { wanted, done, killed };
  } finally {
    for (const child of running) child.kill('SIGKILL');
    await db.destroy();
  }
}
