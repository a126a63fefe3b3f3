import { isStorable } from '../../lib/records/storable-text.ts';
import {
  type Change,
  limits,
  type PullAnswer,
  type PullRequest,
  protocolRange,
} from '../../lib/sync/protocol.ts';
import type { Deps } from '../deps.ts';
import { ApiError } from '../http/api-error.ts';
import { findMovedRecords } from '../store/find-moved-records.ts';
import { inSnapshot } from '../store/in-workspace.ts';
import { readScope } from '../store/read-scope.ts';
import type { Store } from '../store/tables.ts';
import { readAccounts } from './accounts.ts';
import type { Caller } from './caller.ts';
import { findRestingPull } from './find-resting-pull.ts';

/**
 * What changed since the client's cursors, per scope; without tombstones where it has nothing yet. Throws 409
 * `cursor-ahead` when a cursor is newer than anything here, which means that this server was restored from an older
 * copy, and 409 `start-anew` when tombstones after it are gone. `protocol` is the version that the client speaks.
 */
export async function pullChanges(
  { db }: Pick<Deps, 'db'>,
  caller: Caller,
  request: PullRequest,
  protocol: number = protocolRange.max,
): Promise<PullAnswer> {
  const resting = await findRestingPull(db, caller, request);
  if (resting) return resting;
  const { workspace, member } = caller;
  const { horizons } = request;
  // One transaction, so that the counter and the rows are of the same moment.
  return inSnapshot(db, async (trx) => ({
    workspace: await readPage(trx, workspace, {
      scope: 'workspace',
      cursor: request.workspace,
      told: horizons?.workspace,
      protocol,
    }),
    me: await readPage(trx, workspace, {
      scope: `me:${member.id}`,
      cursor: request.me,
      told: horizons?.me,
      protocol,
    }),
    records: await readRecords(trx, workspace, request.records, horizons?.records, protocol),
    epoch: await readEpoch(trx, workspace),
  }));
}

interface Asked {
  scope: string;
  cursor: number;
  /** The horizon that the client was told of last. */
  told: number | undefined;
  protocol: number;
}

/** The counter is read before the rows: what is written between the two comes with the next pull. */
async function readCounter(db: Store, workspace: string, { scope, cursor, told, protocol }: Asked) {
  const { version, horizon } = await readScope(db, workspace, scope);
  if (cursor > version) {
    const message = `This browser has seen version ${cursor} of "${scope}", but the server only knows ${version}: it was probably restored from a backup. Start over from cursor 0; nothing waiting to be sent is lost.`;
    throw new ApiError(409, 'cursor-ahead', message);
  }
  if (cursor > 0 && cursor < horizon && told !== horizon) {
    const message = `This browser was away for so long that what was removed meanwhile is not known any more. Start over from cursor 0; nothing waiting to be sent is lost.`;
    // Clients from before version 3 know one code for starting over.
    throw new ApiError(409, protocol < 3 ? 'cursor-ahead' : 'start-anew', message);
  }
  return { version, horizon };
}

async function readEpoch(db: Store, workspace: string): Promise<string> {
  const select = db.selectFrom('workspaces').select('epoch').where('id', '=', workspace);
  return (await select.executeTakeFirstOrThrow()).epoch;
}

async function readPage(db: Store, workspace: string, asked: Asked) {
  const { scope, cursor, protocol } = asked;
  const { version, horizon } = await readCounter(db, workspace, asked);
  if (cursor === version) return { cursor, changes: [], more: false, horizon };
  // Older clients cannot say that they are in the middle of fetching everything: their first page reaches the horizon.
  const unbounded = protocol < 3 && cursor < horizon;
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

async function readRecords(
  db: Store,
  workspace: string,
  request: PullRequest['records'],
  told: number | undefined,
  protocol: number,
) {
  const { cursor, keys, fresh } = request;
  const asked = { scope: 'records', cursor, told, protocol };
  const { version, horizon } = await readCounter(db, workspace, asked);
  // No record has a key that a database cannot keep; one must not spoil the question about the others.
  const whole = new Set(fresh.filter(isStorable));
  const known = keys.filter((key) => !whole.has(key) && isStorable(key));
  // The kind makes each key one look into the primary key, however many records the workspace has.
  const select = () =>
    selectChanges(db, workspace, 'records').where('kind', '=', 'record').where('version', '<=', version);
  const moved = await findMovedRecords(db, workspace, known, { after: cursor, upTo: version });
  const changed =
    moved.length > 0 ? await select().where('version', '>', cursor).where('id', 'in', moved).execute() : [];
  const wanted = whole.size
    ? await select()
        .where('id', 'in', [...whole])
        .execute()
    : [];
  const accounts = await readAccounts(db, workspace);
  const isOurs = (key: string) => accounts.has(key.split(':').slice(0, 2).join(':'));
  const changes = [...changed, ...wanted]
    .filter(({ id }) => isOurs(id))
    .sort((a, b) => a.version - b.version)
    .map(toChange);
  // An account that was taken out takes its records with it: whoever keeps one is told with every pull to drop it.
  const lost = [...new Set([...known, ...whole])].filter((key) => !isOurs(key));
  changes.push(...lost.map((id) => ({ kind: 'record', id, version, deleted: true })));
  return { cursor: version, changes, more: false, horizon };
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
