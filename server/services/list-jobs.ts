import type { JobsAnswer } from '../../lib/sync/jobs-protocol.ts';
import type { Deps } from '../deps.ts';
import { ApiError } from '../http/api-error.ts';
import type { Store } from '../store/tables.ts';

const longestList = 500;

/** What a workspace's jobs wait for, the dead letters first; those that are done are only counted. */
export async function listJobs(db: Store, workspace: string): Promise<JobsAnswer> {
  const rows = await db
    .selectFrom('jobs')
    .select(['id', 'kind', 'state', 'run_at', 'tries', 'error'])
    .where('workspace', '=', workspace)
    .where('state', '!=', 'done')
    .orderBy('state')
    .orderBy('tries', 'desc')
    .orderBy('run_at')
    .limit(longestList)
    .execute();
  const jobs = rows.flatMap(({ run_at, state, ...row }) =>
    state === 'done' ? [] : [{ ...row, state, runAt: new Date(run_at).toISOString() }],
  );
  return { jobs, counts: await countJobs(db, workspace) };
}

/** How many jobs there are in each state. */
async function countJobs(db: Store, workspace: string): Promise<JobsAnswer['counts']> {
  const rows = await db
    .selectFrom('jobs')
    .select('state')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('workspace', '=', workspace)
    .groupBy('state')
    .execute();
  const counts = { waiting: 0, dead: 0, done: 0 };
  for (const { state, count } of rows) counts[state] = Number(count);
  return counts;
}

/** Gives dead letters another life, all or the one with this id, and returns how many. Throws 404 for an id that is
 *  no dead letter. */
export async function replayJobs(deps: Deps, workspace: string, id?: string): Promise<number> {
  let query = deps.db
    .updateTable('jobs')
    .set({ state: 'waiting', run_at: deps.clock().getTime(), tries: 0, ended_at: null })
    .where('workspace', '=', workspace)
    .where('state', '=', 'dead');
  if (id !== undefined) query = query.where('id', '=', id);
  const { numUpdatedRows } = await query.executeTakeFirst();
  if (id !== undefined && numUpdatedRows === 0n) {
    const message = `There is no job ${id} that was given up. GET /v1/jobs (waymark jobs) lists them.`;
    throw new ApiError(404, 'unknown-job', message);
  }
  deps.jobs.wake();
  return Number(numUpdatedRows);
}
