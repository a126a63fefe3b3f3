import type { PullAnswer, PullRequest } from '../../lib/sync/protocol.ts';
import { prepareQuery } from '../store/prepare-query.ts';
import type { Store } from '../store/tables.ts';
import type { Caller } from './caller.ts';

const readCounters = prepareQuery((db, { workspace, me }: { workspace: string; me: string }) =>
  db
    .selectFrom('workspaces')
    .leftJoin('scopes', (join) =>
      join
        .onRef('scopes.workspace', '=', 'workspaces.id')
        .on('scopes.scope', 'in', ['workspace', 'records', me]),
    )
    .select(['workspaces.epoch', 'scopes.scope', 'scopes.version'])
    .where('workspaces.id', '=', workspace),
);

/**
 * The answer to a pull that has everything already, found by one statement: what most pulls are, since every browser
 * asks once a minute. Nothing when there may be something to send.
 */
export async function findRestingPull(
  db: Store,
  { workspace, member }: Caller,
  request: PullRequest,
): Promise<PullAnswer | undefined> {
  if (request.records.fresh.length > 0) return undefined;
  const me = `me:${member.id}`;
  const rows = await readCounters(db, { workspace, me });
  const versionOf = (scope: string) => rows.find((row) => row.scope === scope)?.version ?? 0;
  const { epoch } = rows[0] ?? {};
  const isResting =
    versionOf('workspace') === request.workspace &&
    versionOf(me) === request.me &&
    versionOf('records') === request.records.cursor;
  if (!isResting || epoch === undefined) return undefined;
  const page = (cursor: number) => ({ cursor, changes: [], more: false });
  return {
    workspace: page(request.workspace),
    me: page(request.me),
    records: page(request.records.cursor),
    epoch,
  };
}
