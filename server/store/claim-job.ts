import type { Selectable } from 'kysely';
import { v4 as random } from 'uuid';
import { isShared } from './is-shared.ts';
import type { Store, Tables, Writer } from './tables.ts';

export type Job = Selectable<Tables['jobs']>;

/** A server that has said nothing of its job for so long (ms) is taken for dead; another one takes the job over. */
const leaseTime = 30_000;

/**
 * Takes the job that has been due longest and that nobody works on, in one statement: of several servers only one
 * gets it. Nothing when none is due at `now`.
 */
export async function claimJob(db: Store, now: Date): Promise<Job | undefined> {
  const moment = now.getTime();
  const isPostgres = isShared(db);
  return db
    .with('due', (cte) => {
      const due = cte
        .selectFrom('jobs')
        .select(['workspace', 'id'])
        .where('state', '=', 'waiting')
        .where('run_at', '<=', moment)
        .where((eb) => eb.or([eb('locked_until', 'is', null), eb('locked_until', '<=', moment)]))
        .orderBy('run_at')
        .orderBy('id')
        .limit(1);
      // Embedded, one connection writes at a time; elsewhere servers must not wait for each other's row.
      return isPostgres ? due.forUpdate().skipLocked() : due;
    })
    .updateTable('jobs')
    .set((eb) => ({ lease: random(), locked_until: moment + leaseTime, tries: eb('tries', '+', 1) }))
    .where((eb) =>
      eb(
        eb.refTuple('workspace', 'id'),
        'in',
        eb.selectFrom('due').select(['due.workspace', 'due.id']).$asTuple('workspace', 'id'),
      ),
    )
    .returningAll()
    .executeTakeFirst();
}

/**
 * The job as it stands, if the lease is still ours. Called first in the transaction that does the work: the row is
 * then ours until commit, so whoever asks for the work once more waits, and is not overlooked.
 */
export async function holdJob(trx: Writer, { workspace, id, lease }: Job): Promise<Job | undefined> {
  return trx
    .updateTable('jobs')
    .set((eb) => ({
      // What was asked for before a pass begins is answered by it.
      again: eb.case().when('payload', '=', '{}').then(0).else(eb.ref('again')).end(),
    }))
    .where('workspace', '=', workspace)
    .where('id', '=', id)
    .where('lease', '=', lease)
    .returningAll()
    .executeTakeFirst();
}

/** When the next waiting job is due; nothing when none waits. Jobs in work count from the end of their lease. */
export async function findNextJobTime(db: Store): Promise<Date | undefined> {
  const row = await db
    .selectFrom('jobs')
    .select('run_at')
    .where('state', '=', 'waiting')
    .orderBy('run_at')
    .limit(1)
    .executeTakeFirst();
  return row && new Date(row.run_at);
}
