import type { PageHealth, PageReport } from '../../lib/sync/page-health-protocol.ts';
import type { Deps } from '../deps.ts';
import { inWorkspace } from '../store/in-workspace.ts';
import type { Store, Writer } from '../store/tables.ts';
import type { Caller } from './caller.ts';

/** What was not seen for so long is forgotten, in milliseconds. */
const memory = 90 * 86_400_000;
/** No workspace has more kinds of page than this: more is a browser gone wrong. */
const mostRows = 3000;

type Key = { host: string; page: string; pack: number; probe: string };

/** Adds what one browser counted. False where this very batch was counted already: its answer had been lost. */
export async function countPages(deps: Deps, caller: Caller, report: PageReport): Promise<boolean> {
  const { workspace } = caller;
  const device = caller.device ?? `member ${caller.member.id}`;
  const at = deps.clock().getTime();
  return inWorkspace(deps.db, workspace, async (trx) => {
    const last = await trx
      .selectFrom('page_reports')
      .select('batch')
      .where('workspace', '=', workspace)
      .where('device', '=', device)
      .executeTakeFirst();
    if (last?.batch === report.batch) return false;
    await trx
      .insertInto('page_reports')
      .values({ workspace, device, batch: report.batch, at })
      .onConflict((conflict) =>
        conflict.columns(['workspace', 'device']).doUpdateSet({ batch: report.batch, at }),
      )
      .execute();
    await forgetOld(trx, workspace, at - memory);
    const rows = report.pages.flatMap(({ host, page, pack, times, missing }) => [
      { host, page, pack, probe: '', times },
      ...Object.entries(missing).map(([probe, count]) => ({ host, page, pack, probe, times: count })),
    ]);
    await addTimes(trx, workspace, rows, at);
    return true;
  });
}

async function forgetOld(trx: Writer, workspace: string, before: number): Promise<void> {
  await trx
    .deleteFrom('page_health')
    .where('workspace', '=', workspace)
    .where('last_at', '<', before)
    .execute();
  await trx.deleteFrom('page_reports').where('workspace', '=', workspace).where('at', '<', before).execute();
}

async function addTimes(
  trx: Writer,
  workspace: string,
  rows: (Key & { times: number })[],
  at: number,
): Promise<void> {
  const { count } = await trx
    .selectFrom('page_health')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('workspace', '=', workspace)
    .executeTakeFirstOrThrow();
  for (const { times, ...key } of rows.slice(0, Math.max(0, mostRows - Number(count)))) {
    await trx
      .insertInto('page_health')
      .values({ workspace, ...key, times, first_at: at, last_at: at })
      .onConflict((conflict) =>
        conflict.columns(['workspace', 'host', 'page', 'pack', 'probe']).doUpdateSet((eb) => ({
          times: eb('page_health.times', '+', times),
          last_at: at,
        })),
      )
      .execute();
  }
}

/** What all browsers have counted, the kinds of page seen last first. */
export async function readPageHealth(db: Store, workspace: string): Promise<PageHealth[]> {
  const rows = await db
    .selectFrom('page_health')
    .select(['host', 'page', 'pack', 'probe', 'times', 'first_at', 'last_at'])
    .where('workspace', '=', workspace)
    .orderBy('last_at', 'desc')
    .execute();
  const told = (at: number) => new Date(Number(at)).toISOString();
  return rows
    .filter(({ probe }) => probe === '')
    .map(({ host, page, pack, times, first_at, last_at }) => ({
      host,
      page,
      pack: Number(pack),
      times: Number(times),
      since: told(first_at),
      lastSeen: told(last_at),
      missing: rows
        .filter((row) => row.probe && row.host === host && row.page === page && row.pack === pack)
        .map((row) => ({
          name: row.probe,
          times: Number(row.times),
          since: told(row.first_at),
          lastSeen: told(row.last_at),
        }))
        .sort((a, b) => b.times - a.times),
    }));
}
