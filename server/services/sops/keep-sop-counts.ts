import { weekOf } from '../../../lib/sops/week-of.ts';
import type { MissedCount, OpenedCount, SopCountReport } from '../../../lib/sync/sop-counts-protocol.ts';
import type { Deps } from '../../deps.ts';
import { inWorkspace } from '../../store/in-workspace.ts';
import type { Writer } from '../../store/tables.ts';
import type { Caller } from '../caller.ts';

const day = 86_400_000;
/** Who was offline for longer than this (ms) and sends a report twice is counted twice. */
const batchMemory = 7 * day;
/** What was not looked for, or opened, for so long (ms) is forgotten. */
const memory = 90 * day;
/** More different words than this are a browser gone wrong. */
const mostMisses = 1000;

/**
 * Adds what one browser counted to what the workspace has counted. Of the report only the numbers are kept, and of which
 * browser it came nothing at all: a batch is told from others by its own random name. False where this very batch was
 * counted already: its answer had been lost.
 */
export async function keepSopCounts(
  deps: Deps,
  { workspace }: Pick<Caller, 'workspace'>,
  { batch, opened, missed }: SopCountReport,
): Promise<boolean> {
  const now = deps.clock();
  const at = now.getTime();
  return inWorkspace(deps.db, workspace, async (trx) => {
    await forgetOld(trx, workspace, now);
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto('sop_batches')
      .values({ workspace, batch, at })
      .onConflict((conflict) => conflict.columns(['workspace', 'batch']).doNothing())
      .executeTakeFirstOrThrow();
    if (Number(numInsertedOrUpdatedRows ?? 0) === 0) return false;
    await addOpened(trx, workspace, opened, now);
    await addMissed(trx, workspace, missed, at);
    return true;
  });
}

async function forgetOld(trx: Writer, workspace: string, now: Date): Promise<void> {
  const at = now.getTime();
  await trx
    .deleteFrom('sop_batches')
    .where('workspace', '=', workspace)
    .where('at', '<', at - batchMemory)
    .execute();
  await trx
    .deleteFrom('sop_uses')
    .where('workspace', '=', workspace)
    .where('week', '<', weekOf(new Date(at - memory)))
    .execute();
  await trx
    .deleteFrom('sop_misses')
    .where('workspace', '=', workspace)
    .where('last_at', '<', at - memory)
    .execute();
}

/** Openings of what is no SOP document in force are not kept: nobody asks for them. */
async function addOpened(
  trx: Writer,
  workspace: string,
  opened: readonly OpenedCount[],
  now: Date,
): Promise<void> {
  if (opened.length === 0) return;
  const present = weekOf(now);
  const oldest = weekOf(new Date(now.getTime() - memory));
  const rows = await trx
    .selectFrom('sops')
    .select('id')
    .where('workspace', '=', workspace)
    .where('status', '=', 'live')
    .where(
      'id',
      'in',
      opened.map(({ sop }) => sop),
    )
    .execute();
  const known = new Set(rows.map(({ id }) => id));
  for (const { sop, week: told, times } of opened) {
    // A clock that is ahead counts in this week; any day of a week stands for the week.
    const week = told > present ? present : weekOf(new Date(`${told}T00:00:00.000Z`));
    if (!known.has(sop) || week < oldest) continue;
    await trx
      .insertInto('sop_uses')
      .values({ workspace, sop, week, times })
      .onConflict((conflict) =>
        conflict
          .columns(['workspace', 'week', 'sop'])
          .doUpdateSet((eb) => ({ times: eb('sop_uses.times', '+', times) })),
      )
      .execute();
  }
}

async function addMissed(
  trx: Writer,
  workspace: string,
  missed: readonly MissedCount[],
  at: number,
): Promise<void> {
  if (missed.length === 0) return;
  const { count } = await trx
    .selectFrom('sop_misses')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('workspace', '=', workspace)
    .executeTakeFirstOrThrow();
  for (const { words, times } of missed.slice(0, Math.max(0, mostMisses - Number(count)))) {
    await trx
      .insertInto('sop_misses')
      .values({ workspace, words, times, first_at: at, last_at: at, dismissed_at: null })
      .onConflict((conflict) =>
        conflict
          .columns(['workspace', 'words'])
          .doUpdateSet((eb) => ({ times: eb('sop_misses.times', '+', times), last_at: at })),
      )
      .execute();
  }
}
