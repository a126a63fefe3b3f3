import { mayRead } from '../../../lib/sops/readers.ts';
import { weekOf } from '../../../lib/sops/week-of.ts';
import type { SopMiss } from '../../../lib/sync/sop-counts-protocol.ts';
import type { Deps } from '../../deps.ts';
import { ApiError } from '../../http/api-error.ts';
import { inWorkspace } from '../../store/in-workspace.ts';
import type { Caller } from '../caller.ts';
import { readerOf } from './reader-of.ts';

/** This week and the four before it. */
const countedWeeks = 4 * 7 * 86_400_000;
/** More than these nobody works through; the rarest come with the next look. */
const mostListed = 100;

/** How often each SOP in force that the caller may read was opened lately, by whomever. */
export async function readSopUses(deps: Deps, caller: Caller): Promise<{ sop: string; times: number }[]> {
  const reader = await readerOf(deps, deps.db, caller);
  const rows = await deps.db
    .selectFrom('sop_uses')
    .innerJoin('sops', (join) =>
      join.onRef('sops.workspace', '=', 'sop_uses.workspace').onRef('sops.id', '=', 'sop_uses.sop'),
    )
    .select(['sop_uses.sop as sop', 'sops.readers as readers'])
    .select((eb) => eb.fn.sum<number>('sop_uses.times').as('times'))
    .where('sop_uses.workspace', '=', caller.workspace)
    .where('sop_uses.week', '>=', weekOf(new Date(deps.clock().getTime() - countedWeeks)))
    .where('sops.status', '=', 'live')
    .groupBy(['sop_uses.sop', 'sops.readers'])
    .orderBy('sop_uses.sop')
    .execute();
  return rows
    .filter(({ readers }) => mayRead({ roles: JSON.parse(readers) as string[] }, reader))
    .map(({ sop, times }) => ({ sop, times: Number(times) }));
}

/** What was looked for and not found, without what was dismissed; the most often first. */
export async function readSopMisses(
  { db }: Pick<Deps, 'db'>,
  { workspace }: Pick<Caller, 'workspace'>,
): Promise<SopMiss[]> {
  const rows = await db
    .selectFrom('sop_misses')
    .select(['words', 'times', 'first_at', 'last_at'])
    .where('workspace', '=', workspace)
    .where('dismissed_at', 'is', null)
    .orderBy('times', 'desc')
    .orderBy('words')
    .limit(mostListed)
    .execute();
  return rows.map(({ words, times, first_at, last_at }) => ({
    words,
    times: Number(times),
    since: new Date(Number(first_at)).toISOString(),
    lastAt: new Date(Number(last_at)).toISOString(),
  }));
}

/** Takes words off the list, for as long as they are remembered. Throws 404 where nobody looked for them. */
export async function dismissSopMiss(
  deps: Pick<Deps, 'db' | 'clock'>,
  caller: Pick<Caller, 'workspace'>,
  words: string,
): Promise<SopMiss[]> {
  const { workspace } = caller;
  await inWorkspace(deps.db, workspace, async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable('sop_misses')
      .set({ dismissed_at: deps.clock().getTime() })
      .where('workspace', '=', workspace)
      .where('words', '=', words)
      .executeTakeFirstOrThrow();
    if (Number(numUpdatedRows) > 0) return;
    const message = 'Nobody looked for these words. GET /v1/sop-misses lists what was looked for.';
    throw new ApiError(404, 'unknown-words', message);
  });
  return readSopMisses(deps, caller);
}
