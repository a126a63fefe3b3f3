import { holdJob, type Job } from '../store/claim-job.ts';
import { continueJob, endJob, failJob } from '../store/close-job.ts';
import { inWorkspace } from '../store/in-workspace.ts';
import type { JobDeps, JobKind } from './job-kind.ts';
import { retryDelay } from './retry-delay.ts';

/** Another server has taken the job over. */
class LostLease extends Error {}

/**
 * Does one step of a claimed job and closes it, all in one transaction: its effect and its end are there both or
 * not at all, wherever the server dies. A failure is kept with the job, which is tried again later or becomes a
 * dead letter.
 */
export async function runJob(
  deps: JobDeps,
  kinds: Readonly<Record<string, JobKind>>,
  job: Job,
): Promise<void> {
  const { db, clock, pokes } = deps;
  const kind = kinds[job.kind];
  try {
    if (!kind) throw new Error(`This version of Waymark does not know jobs of the kind "${job.kind}".`);
    // Each try counts from its start: one that takes the whole server down with it ends here.
    if (job.tries > kind.mostTries) throw new Error(job.error ?? 'The server stopped in the middle of it.');
    await kind.reach?.({ workspace: job.workspace, now: clock(), deps });
    const scopes = await inWorkspace(db, job.workspace, async (trx) => {
      const held = await holdJob(trx, job);
      if (!held) throw new LostLease();
      const now = clock();
      const { workspace } = job;
      const { next, scopes } = await kind.run({
        trx,
        workspace,
        payload: JSON.parse(held.payload),
        now,
        deps,
      });
      if (next === null) await endJob(trx, job, now);
      else {
        const isAsked = held.again === 1 && Object.keys(next.payload).length === 0;
        await continueJob(trx, job, isAsked ? { ...next, runAt: now } : next);
      }
      return scopes;
    });
    pokes.send(job.workspace, scopes);
  } catch (error) {
    if (error instanceof LostLease) return;
    await fail(deps, job, kind?.mostTries ?? job.tries, error);
  }
}

async function fail({ db, clock, log }: JobDeps, job: Job, mostTries: number, reason: unknown) {
  const error = reason instanceof Error ? reason.message : String(reason);
  const now = clock();
  const isDead = job.tries >= mostTries;
  const retryAt = isDead ? null : new Date(now.getTime() + retryDelay(job.tries, Math.random()));
  const sentence = isDead
    ? 'A job failed too often and is given up; "waymark jobs" says more'
    : 'A job failed and is tried again';
  log.error(sentence, { job: job.id, kind: job.kind, tries: job.tries }, reason);
  await failJob(db, job, { error, retryAt, now });
}
