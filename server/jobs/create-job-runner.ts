import { setImmediate as breathe } from 'node:timers/promises';
import { claimJob, findNextJobTime } from '../store/claim-job.ts';
import type { JobDeps, JobKind } from './job-kind.ts';
import { runJob } from './run-job.ts';

/** Works off the jobs of the database, together with the runners of other servers. */
export interface JobRunner {
  /** Says that there may be a new job: called after a change that asked for one. Forgetting it costs a second. */
  wake(): void;
  /** Stops for good, after the step in hand. */
  stop(): Promise<void>;
}

/** How long it sleeps at most (ms): jobs come from other servers too, and clocks are put right. */
const longestSleep = 1000;

/** A runner in this process. Its timer does not keep the process alive. */
export function createJobRunner(deps: JobDeps, kinds: Readonly<Record<string, JobKind>>): JobRunner {
  const { db, clock, log } = deps;
  let running: Promise<void> | null = null;
  let timer: NodeJS.Timeout | undefined;
  let wanted = false;
  let stopped = false;

  const workOff = async () => {
    while (!stopped) {
      wanted = false;
      const job = await claimJob(db, clock());
      if (job) await runJob(deps, kinds, job);
      else if (!wanted) return;
      await breathe();
    }
  };
  const run = async () => {
    let sleep = longestSleep;
    try {
      await workOff();
      const next = await findNextJobTime(db);
      if (next) sleep = Math.max(20, Math.min(longestSleep, next.getTime() - clock().getTime()));
    } catch (error) {
      log.error('Jobs could not be worked off', {}, error);
    }
    running = null;
    if (stopped) return;
    clearTimeout(timer);
    timer = setTimeout(wake, wanted ? 0 : sleep);
    timer.unref();
  };
  const wake = () => {
    if (stopped) return;
    wanted = true;
    running ??= run();
  };
  return {
    wake,
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
