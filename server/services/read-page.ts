import { type Change, limits, type PullAnswer } from '../../lib/sync/protocol.ts';
import type { ScopeCounter } from '../store/scope-counters.ts';
import type { Store } from '../store/tables.ts';

/** The changes of one scope after a cursor. */
export type Page = PullAnswer['workspace'];

/** Which page a client asks for. */
export interface Asked {
  scope: string;
  cursor: number;
  /** Of the same moment as what is read. */
  counter: ScopeCounter;
  /** The version that the client speaks. */
  protocol: number;
}

/** The page of a client that has everything. */
export function emptyPage({ version, horizon }: ScopeCounter): Page {
  return { cursor: version, changes: [], more: false, horizon };
}

/** Reads what changed in a scope after a cursor, the next thousand changes of it; no tombstones for who has nothing. */
export async function readPage(
  db: Store,
  workspace: string,
  { scope, cursor, counter, protocol }: Asked,
): Promise<Page> {
  const { version, horizon } = counter;
  if (cursor === version) return emptyPage(counter);
  // Older clients cannot say that they are in the middle of fetching everything: their first page reaches the horizon.
  const unbounded = isUnbounded(cursor, counter, protocol);
  const most = unbounded ? Number.POSITIVE_INFINITY : limits.changesPerPage;
  let query = selectChanges(db, workspace, scope)
    .where('version', '>', cursor)
    .where('version', '<=', version);
  // Who has nothing has nothing to remove.
  if (cursor === 0) query = query.where('deleted', '=', 0);
  if (!unbounded) query = query.limit(most + 1);
  const rows = await query.execute();
  const more = rows.length > most;
  const changes = rows.slice(0, most).map(toChange);
  return { cursor: more ? (changes.at(-1)?.version ?? version) : version, changes, more, horizon };
}

/** True for a page that holds everything at once. */
export function isUnbounded(cursor: number, { horizon }: ScopeCounter, protocol: number): boolean {
  return protocol < 3 && cursor < horizon;
}

/** The things of a scope in the order of their changes. */
export function selectChanges(db: Store, workspace: string, scope: string) {
  return db
    .selectFrom('entities')
    .select(['kind', 'id', 'version', 'deleted', 'data'])
    .where('workspace', '=', workspace)
    .where('scope', '=', scope)
    .orderBy('version');
}

interface Row {
  kind: string;
  id: string;
  version: number;
  deleted: number;
  data: string | null;
}

/** A row as clients see it. */
export function toChange({ kind, id, version, deleted, data }: Row): Change {
  if (deleted || data === null) return { kind, id, version, deleted: true };
  return { kind, id, version, data: JSON.parse(data) };
}
