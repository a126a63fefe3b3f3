import type { Writer } from '../store/tables.ts';

const day = 24 * 60 * 60 * 1000;
/** A browser that was away for longer starts anew, without losing what it has to send. */
const kept = 90 * day;

/**
 * Takes away the tombstones of a workspace that are older than 90 days, and notes per scope up to which version: its
 * horizon. Nothing says when a thing was removed, so each day it is noted how far every scope has come; called more
 * often it does nothing.
 */
export async function forgetTombstones(trx: Writer, workspace: string, now: Date): Promise<void> {
  const at = now.getTime();
  const last = await trx
    .selectFrom('scope_marks')
    .select((eb) => eb.fn.max('at').as('at'))
    .where('workspace', '=', workspace)
    .executeTakeFirst();
  if (last?.at && at - last.at < day) return;
  const scopes = await trx
    .selectFrom('scopes')
    .select(['scope', 'version', 'horizon'])
    .where('workspace', '=', workspace)
    .execute();
  const marks = scopes.map(({ scope, version }) => ({ workspace, scope, at, version }));
  if (marks.length > 0) await trx.insertInto('scope_marks').values(marks).execute();
  const old = await trx
    .selectFrom('scope_marks')
    .select('scope')
    .select((eb) => eb.fn.max('version').as('version'))
    .where('workspace', '=', workspace)
    .where('at', '<=', at - kept)
    .groupBy('scope')
    .execute();
  for (const { scope, version } of old) {
    const horizon = scopes.find((one) => one.scope === scope)?.horizon ?? 0;
    if (version <= horizon) continue;
    await trx
      .deleteFrom('entities')
      .where('workspace', '=', workspace)
      .where('scope', '=', scope)
      .where('version', '>', horizon)
      .where('version', '<=', version)
      .where('deleted', '=', 1)
      .execute();
    await trx
      .updateTable('scopes')
      .set({ horizon: version })
      .where('workspace', '=', workspace)
      .where('scope', '=', scope)
      .execute();
  }
  await trx
    .deleteFrom('scope_marks')
    .where('workspace', '=', workspace)
    .where('at', '<=', at - kept)
    .execute();
}
