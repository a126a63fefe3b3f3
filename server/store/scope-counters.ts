import { prepareQuery } from './prepare-query.ts';
import type { Store } from './tables.ts';

/** The newest version of a scope, and the one up to which its tombstones are gone; both 0 when nothing was ever
 *  written there. */
export interface ScopeCounter {
  version: number;
  horizon: number;
}

/** How far everything has come that a member can pull, as of one moment. */
export interface ScopeCounters {
  /** The name of this life of the database. */
  epoch: string;
  workspace: ScopeCounter;
  me: ScopeCounter;
  records: ScopeCounter;
  sops: ScopeCounter;
}

/** The scope of what only this member sees. */
export function ownScope(member: string): string {
  return `me:${member}`;
}

const readRows = prepareQuery((db, { workspace, me }: { workspace: string; me: string }) =>
  db
    .selectFrom('workspaces')
    .leftJoin('scopes', (join) =>
      join
        .onRef('scopes.workspace', '=', 'workspaces.id')
        .on('scopes.scope', 'in', ['workspace', 'records', 'sops', me]),
    )
    .select(['workspaces.epoch', 'scopes.scope', 'scopes.version', 'scopes.horizon'])
    .where('workspaces.id', '=', workspace),
);

/** The counters of a member; in a transaction, those of its moment. Throws where there is no such workspace. */
export async function readCounters(db: Store, workspace: string, member: string): Promise<ScopeCounters> {
  const me = ownScope(member);
  const rows = await readRows(db, { workspace, me });
  const [first] = rows;
  if (!first) throw new Error(`There is no workspace ${workspace}`);
  const of = (scope: string) => {
    const row = rows.find((one) => one.scope === scope);
    return { version: row?.version ?? 0, horizon: row?.horizon ?? 0 };
  };
  return {
    epoch: first.epoch,
    workspace: of('workspace'),
    me: of(me),
    records: of('records'),
    sops: of('sops'),
  };
}
