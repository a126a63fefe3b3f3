import { protocolRange } from '../../lib/sync/protocol.ts';
import type { Deps } from '../deps.ts';
import { type Pressed, press } from '../http/gzip-parts.ts';
import { inSnapshot } from '../store/in-workspace.ts';
import { readCounters, type ScopeCounters } from '../store/scope-counters.ts';
import type { Store } from '../store/tables.ts';
import { readAccounts } from './accounts.ts';
import type { Caller } from './caller.ts';
import { isUnbounded, readPage } from './read-page.ts';

/** What is the same for all members who ask from one cursor: the page of the scope `workspace` as the beginning of an answer
 *  (JSON in UTF-8), and the names of the workspace's accounts. */
export interface WorkspacePage {
  begin: Uint8Array;
  /** The beginning compressed, made when somebody first asks for it. */
  pressed(): Pressed;
  accounts: ReadonlySet<string>;
}

/** Gives pages of the scope `workspace`, made once for everybody who asks for the same. */
export interface WorkspacePages {
  /** The page after `cursor` of the moment that `counters` tell; nothing where that moment is over, or where the page is
   *  as large as the whole scope. Not to be called within a transaction, for which it might have to wait. */
  find(
    caller: Caller,
    counters: ScopeCounters,
    asked: { cursor: number; protocol: number },
  ): Promise<WorkspacePage | undefined>;
}

/** A publish brings many browsers at once, all with the same cursor; who comes later has one of a few others. */
const mostKept = 32;

/**
 * Pages are kept under everything that decides what is in them (every change of a scope has a version), so that none is
 * ever out of date. That somebody may read the scope is decided before, for each request.
 */
export function createWorkspacePages({ db, pokes }: Pick<Deps, 'db' | 'pokes'>): WorkspacePages {
  const kept = new Map<string, Promise<WorkspacePage | undefined>>();
  const forget = () => kept.clear();
  // A database that was away may have been put back to an older state by its own tools.
  pokes.listen(() => {}, forget);
  return {
    async find(caller, counters, { cursor, protocol }) {
      const { epoch, workspace } = counters;
      if (isUnbounded(cursor, workspace, protocol)) return undefined;
      const key = `${caller.workspace} ${epoch} ${workspace.version} ${workspace.horizon} ${cursor}`;
      const page = kept.get(key) ?? inSnapshot(db, (trx) => read(trx, caller, counters, cursor));
      // Whatever was asked for last is let go of last.
      kept.delete(key);
      kept.set(key, page);
      const [oldest] = kept.keys();
      if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
      try {
        const found = await page;
        if (!found && kept.get(key) === page) kept.delete(key);
        return found;
      } catch (error) {
        if (kept.get(key) === page) kept.delete(key);
        throw error;
      }
    },
  };
}

async function read(
  trx: Store,
  { workspace, member }: Caller,
  counters: ScopeCounters,
  cursor: number,
): Promise<WorkspacePage | undefined> {
  const now = await readCounters(trx, workspace, member.id);
  return isSameWorkspace(now, counters)
    ? readWorkspacePage(trx, workspace, now, cursor, protocolRange.max)
    : undefined;
}

/** True when nothing was written to the scope `workspace` between the two. */
export function isSameWorkspace(one: ScopeCounters, other: ScopeCounters): boolean {
  return (
    one.epoch === other.epoch &&
    one.workspace.version === other.workspace.version &&
    one.workspace.horizon === other.workspace.horizon
  );
}

/** Reads such a page anew, in a transaction that has read the counters. */
export async function readWorkspacePage(
  trx: Store,
  workspace: string,
  counters: ScopeCounters,
  cursor: number,
  protocol: number,
): Promise<WorkspacePage> {
  const page = await readPage(trx, workspace, {
    scope: 'workspace',
    cursor,
    counter: counters.workspace,
    protocol,
  });
  const begin = Buffer.from(`{"workspace":${JSON.stringify(page)}`);
  let pressed: Pressed | undefined;
  return {
    begin,
    pressed: () => {
      pressed ??= press(begin);
      return pressed;
    },
    accounts: new Set((await readAccounts(trx, workspace)).keys()),
  };
}
