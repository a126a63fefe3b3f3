import type { Writer } from '../store/tables.ts';
import { findCutoff, readRetention, selectLeavingEvents } from './retention.ts';
import { writeAudit } from './write-audit.ts';

const perStep = 500;
/** Jobs that are done are of no use for longer than it takes to look into what happened (ms). */
const jobsKept = 30 * 86_400_000;

/**
 * Lets go of a few hundred things that a workspace keeps no longer. Returns true when there may be more.
 *
 * What is known of the records stays as it is: it was folded from the events when they came. Of an event its id is
 * kept, so that a browser which sends it once more is told that it was taken.
 */
export async function letGo(trx: Writer, workspace: string, now: Date): Promise<boolean> {
  const kept = await readRetention(trx, workspace);
  const events =
    (await selectLeavingEvents(trx, workspace, kept, now)?.select(['id']).limit(perStep).execute()) ?? [];
  const ids = events.map(({ id }) => id);
  if (ids.length > 0) {
    await trx
      .insertInto('forgotten_events')
      .values(ids.map((id) => ({ workspace, id })))
      .execute();
    await trx.deleteFrom('journal').where('workspace', '=', workspace).where('id', 'in', ids).execute();
  }
  const cutoff = findCutoff(kept.audit, now);
  const audit = cutoff === undefined ? 0 : await deleteAudit(trx, workspace, cutoff);
  if (ids.length + audit > 0) {
    const detail = { events: ids.length, audit };
    await writeAudit(trx, { workspace, by: null, action: 'retention.applied', detail, now });
  }
  await trx
    .deleteFrom('jobs')
    .where('workspace', '=', workspace)
    .where('state', '=', 'done')
    .where('ended_at', '<', now.getTime() - jobsKept)
    .execute();
  return ids.length === perStep || audit === perStep;
}

async function deleteAudit(trx: Writer, workspace: string, cutoff: number): Promise<number> {
  const old = await trx
    .selectFrom('audit')
    .select('id')
    .where('workspace', '=', workspace)
    .where('at', '<', cutoff)
    .limit(perStep)
    .execute();
  const ids = old.map(({ id }) => id);
  if (ids.length > 0) {
    await trx.deleteFrom('audit').where('workspace', '=', workspace).where('id', 'in', ids).execute();
  }
  return ids.length;
}
