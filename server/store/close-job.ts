import type { Job } from './claim-job.ts';
import type { Store, Writer } from './tables.ts';

/** Marks a job as done, in the transaction that did its work. */
export async function endJob(trx: Writer, job: Job, now: Date): Promise<void> {
  const ended = { state: 'done' as const, ended_at: now.getTime(), error: null };
  await release(trx, job, { ...ended, tries: job.tries });
}

/** Keeps a job for its next step or its next pass, in the transaction that did this one. */
export async function continueJob(
  trx: Writer,
  job: Job,
  next: { payload: Record<string, unknown>; runAt: Date },
): Promise<void> {
  const { payload, runAt } = next;
  const step = { payload: JSON.stringify(payload), run_at: runAt.getTime() };
  await release(trx, job, { ...step, tries: 0, error: null });
}

/** Gives a job back after a try that failed: to be tried again at `retryAt`, or, without one, never (a dead letter). */
export async function failJob(
  db: Store,
  job: Job,
  failure: { error: string; retryAt: Date | null; now: Date },
): Promise<void> {
  const { error, retryAt, now } = failure;
  const rest = retryAt ? { run_at: retryAt.getTime() } : { state: 'dead' as const, ended_at: now.getTime() };
  // It may have been asked for anew in the meantime; then it runs when that says.
  await release(db, job, { ...rest, error: storable(error) });
}

/** PostgreSQL keeps no NUL and no half characters. */
function storable(text: string): string {
  return text.replaceAll('\0', '').slice(0, 2000).toWellFormed();
}

async function release(db: Store, { workspace, id, lease }: Job, changes: Partial<Job>): Promise<void> {
  await db
    .updateTable('jobs')
    .set({ ...changes, lease: null, locked_until: null })
    .where('workspace', '=', workspace)
    .where('id', '=', id)
    .where('lease', '=', lease)
    .execute();
}
