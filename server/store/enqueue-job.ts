import { v7 as uuid } from 'uuid';
import type { Writer } from './tables.ts';

interface Wanted {
  workspace: string;
  kind: string;
  /** What makes it the same work, such as `publish:7`: asking for it twice makes one job. */
  key: string;
  /** Plain JSON: what the work needs to know. */
  payload: Record<string, unknown>;
  now: Date;
  /** Not before this moment; at once when left out. */
  runAt?: Date;
}

/** Asks for work that is done once. Written in the transaction of the change that needs it, so that neither is ever
 *  there without the other. A key that was used before changes nothing, even when that work is done. */
export async function enqueueJob(trx: Writer, wanted: Wanted): Promise<void> {
  await trx
    .insertInto('jobs')
    .values(toRow(wanted))
    .onConflict((conflict) => conflict.columns(['workspace', 'key']).doNothing())
    .execute();
}

/** Asks for work that is done again and again, always from its start: several requests before it has begun are one;
 *  one that comes after it has begun makes it run once more. */
export async function requestJob(trx: Writer, wanted: Omit<Wanted, 'payload'>): Promise<void> {
  await trx
    .insertInto('jobs')
    .values(toRow({ ...wanted, payload: {} }))
    .onConflict((conflict) =>
      conflict.columns(['workspace', 'key']).doUpdateSet((eb) => ({
        state: 'waiting' as const,
        again: 1,
        // Work that has ended starts anew; a pass under way goes on where it is.
        payload: eb
          .case()
          .when('jobs.state', '=', 'waiting')
          .then(eb.ref('jobs.payload'))
          .else(eb.ref('excluded.payload'))
          .end(),
        run_at: eb
          .case()
          .when(eb.and([eb('jobs.state', '=', 'waiting'), eb('jobs.run_at', '<', eb.ref('excluded.run_at'))]))
          .then(eb.ref('jobs.run_at'))
          .else(eb.ref('excluded.run_at'))
          .end(),
        ended_at: null,
      })),
    )
    .execute();
}

function toRow({ workspace, kind, key, payload, now, runAt = now }: Wanted) {
  return {
    ...{ workspace, id: uuid(), kind, key, payload: JSON.stringify(payload) },
    ...{ state: 'waiting' as const, created_at: now.getTime(), run_at: runAt.getTime(), tries: 0, again: 0 },
    ...{ lease: null, locked_until: null, ended_at: null, error: null },
  };
}
