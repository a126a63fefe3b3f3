import { isStorable } from '../../lib/records/storable-text.ts';
import { type Change, limits, type PullAnswer, type PullRequest } from '../../lib/sync/protocol.ts';
import type { Deps } from '../deps.ts';
import { ApiError } from '../http/api-error.ts';
import { inSnapshot } from '../store/in-workspace.ts';
import { readVersion } from '../store/read-version.ts';
import type { Store } from '../store/tables.ts';
import type { Caller } from './caller.ts';
import { findRestingPull } from './find-resting-pull.ts';

/**
 * What changed since the client's cursors, per scope. Throws 409 `cursor-ahead` when a cursor is newer than
 * anything here, which means that this server was restored from an older copy.
 */
export async function pullChanges(
  { db }: Pick<Deps, 'db'>,
  caller: Caller,
  request: PullRequest,
): Promise<PullAnswer> {
  const resting = await findRestingPull(db, caller, request);
  if (resting) return resting;
  const { workspace, member } = caller;
  // One transaction, so that the counter and the rows are of the same moment.
  return inSnapshot(db, async (trx) => ({
    workspace: await readPage(trx, workspace, 'workspace', request.workspace),
    me: await readPage(trx, workspace, `me:${member.id}`, request.me),
    records: await readRecords(trx, workspace, request.records),
    epoch: await readEpoch(trx, workspace),
  }));
}

/** The counter is read before the rows: what is written between the two comes with the next pull. */
async function readCounter(db: Store, workspace: string, scope: string, cursor: number): Promise<number> {
  const version = await readVersion(db, workspace, scope);
  if (cursor <= version) return version;
  const message = `This browser has seen version ${cursor} of "${scope}", but the server only knows ${version}: it was probably restored from a backup. Start over from cursor 0; nothing waiting to be sent is lost.`;
  throw new ApiError(409, 'cursor-ahead', message);
}

async function readEpoch(db: Store, workspace: string): Promise<string> {
  const select = db.selectFrom('workspaces').select('epoch').where('id', '=', workspace);
  return (await select.executeTakeFirstOrThrow()).epoch;
}

async function readPage(db: Store, workspace: string, scope: string, cursor: number) {
  const version = await readCounter(db, workspace, scope, cursor);
  if (cursor === version) return { cursor, changes: [], more: false };
  const rows = await selectChanges(db, workspace, scope)
    .where('version', '>', cursor)
    .where('version', '<=', version)
    .limit(limits.changesPerPage + 1)
    .execute();
  const more = rows.length > limits.changesPerPage;
  const changes = rows.slice(0, limits.changesPerPage).map(toChange);
  return { cursor: more ? (changes.at(-1)?.version ?? version) : version, changes, more };
}

async function readRecords(db: Store, workspace: string, request: PullRequest['records']) {
  const { cursor, keys, fresh } = request;
  const version = await readCounter(db, workspace, 'records', cursor);
  // No record has a key that a database cannot keep; one must not spoil the question about the others.
  const whole = new Set(fresh.filter(isStorable));
  const known = keys.filter((key) => !whole.has(key) && isStorable(key));
  // The kind makes each key one look into the primary key, however many records the workspace has.
  const select = () =>
    selectChanges(db, workspace, 'records').where('kind', '=', 'record').where('version', '<=', version);
  const changed =
    known.length > 0 && cursor < version
      ? await select().where('version', '>', cursor).where('id', 'in', known).execute()
      : [];
  const asked =
    whole.size > 0
      ? await select()
          .where('id', 'in', [...whole])
          .execute()
      : [];
  const changes = [...changed, ...asked].sort((a, b) => a.version - b.version).map(toChange);
  return { cursor: version, changes, more: false };
}

function selectChanges(db: Store, workspace: string, scope: string) {
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

function toChange({ kind, id, version, deleted, data }: Row): Change {
  if (deleted || data === null) return { kind, id, version, deleted: true };
  return { kind, id, version, data: JSON.parse(data) };
}
