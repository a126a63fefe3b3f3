import { setImmediate as breathe } from 'node:timers/promises';
import type { RecordState } from '../../lib/records/record-state.ts';
import type { Deps } from '../deps.ts';
import { writeEntities } from '../store/write-entities.ts';
import { readAccounts } from './accounts.ts';
import { assignOwners, sharesOut } from './assign-owners.ts';
import { readLinkedMembers, refreshFlags } from './refresh-flags.ts';

/** Brings the flags of all records up to date, and gives those without an owner to somebody where the playbook in
 *  force shares them out: time passes and rules change even where nobody looks. */
export interface FlagSweeper {
  /** Asks for a sweep soon. Several requests during one sweep make one more. */
  request(): void;
  /** Resolves when no sweep is running or asked for. */
  idle(): Promise<void>;
  /** Stops for good, after the page of records in hand. */
  stop(): Promise<void>;
}

const interval = 10 * 60 * 1000;
const recordsPerPage = 200;

/** Sweeps when asked and every ten minutes. Its timer does not keep the process alive. */
export function createFlagSweeper(deps: Omit<Deps, 'sweeper' | 'schedule'>): FlagSweeper {
  let running: Promise<void> | null = null;
  let wanted = false;
  let stopped = false;

  const run = async () => {
    while (wanted && !stopped) {
      wanted = false;
      try {
        await sweep(deps, () => stopped);
      } catch (error) {
        deps.log.error('The flags could not be refreshed', {}, error);
      }
    }
    running = null;
  };
  const request = () => {
    if (stopped) return;
    wanted = true;
    running ??= run();
  };
  const timer = setInterval(request, interval);
  timer.unref();
  return {
    request,
    async idle() {
      await running;
    },
    async stop() {
      stopped = true;
      clearInterval(timer);
      await running;
    },
  };
}

async function sweep(deps: Omit<Deps, 'sweeper' | 'schedule'>, isStopped: () => boolean) {
  const workspaces = await deps.db.selectFrom('workspaces').select('id').execute();
  for (const { id: workspace } of workspaces) {
    let after: string | null = '';
    while (after !== null && !isStopped()) {
      after = await sweepPage(deps, workspace, after);
      await breathe();
    }
  }
}

/** Sweeps the records after this key; returns the last key of the page, or null at the end. */
async function sweepPage(
  { db, playbooks, clock, log, pokes }: Omit<Deps, 'sweeper' | 'schedule'>,
  workspace: string,
  after: string,
): Promise<string | null> {
  const page = await db.transaction().execute(async (trx) => {
    const people = await readLinkedMembers(trx, workspace);
    const published = await playbooks.find(trx, workspace);
    const hasWork = people.length > 0 || (published && sharesOut(published.playbook));
    if (!hasWork) return { last: null, scopes: new Set<string>() };
    const rows = await trx
      .selectFrom('entities')
      .select(['id', 'data'])
      .where('workspace', '=', workspace)
      .where('scope', '=', 'records')
      .where('kind', '=', 'record')
      .where('deleted', '=', 0)
      .where('id', '>', after)
      .orderBy('id')
      .limit(recordsPerPage)
      .execute();
    const states = new Map(rows.map(({ id, data }) => [id, JSON.parse(data ?? 'null') as RecordState]));
    const accounts = await readAccounts(trx, workspace);
    const now = clock();
    const work = { trx, workspace, accounts, published, now, log };
    const decided = await assignOwners({ ...work, states });
    const entities = [...decided].map(([id, data]) => ({ kind: 'record', id, data }));
    await writeEntities(trx, workspace, 'records', entities);
    for (const [key, state] of decided) states.set(key, state);
    const scopes = await refreshFlags({ ...work, people, states });
    if (decided.size > 0) scopes.add('records');
    return { last: rows.length === recordsPerPage ? (rows.at(-1)?.id ?? null) : null, scopes };
  });
  pokes.send(workspace, page.scopes);
  return page.last;
}
