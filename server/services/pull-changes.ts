import { isStorable } from '../../lib/records/storable-text.ts';
import { type PullAnswer, type PullRequest, protocolRange } from '../../lib/sync/protocol.ts';
import type { Deps } from '../deps.ts';
import { ApiError } from '../http/api-error.ts';
import { gzipParts } from '../http/gzip-parts.ts';
import { JsonText } from '../http/json-text.ts';
import { findMovedRecords } from '../store/find-moved-records.ts';
import { inSnapshot } from '../store/in-workspace.ts';
import { ownScope, readCounters, type ScopeCounter, type ScopeCounters } from '../store/scope-counters.ts';
import type { Store } from '../store/tables.ts';
import type { Caller } from './caller.ts';
import type { Standing } from './find-caller.ts';
import { emptyPage, type Page, readPage, selectChanges, toChange } from './read-page.ts';
import { pullSops } from './sops/pull-sops.ts';
import { readerOf } from './sops/reader-of.ts';
import { isSameWorkspace, readWorkspacePage, type WorkspacePage } from './workspace-pages.ts';

/**
 * What changed since the client's cursors, per scope; without tombstones where it has nothing yet. Throws 409
 * `cursor-ahead` when a cursor is newer than anything here, which means that this server was restored from an older
 * copy, and 409 `start-anew` when tombstones after it are gone. `protocol` is the version that the client speaks.
 *
 * Who has everything is answered from the counters alone, and who lacks only what all members see by a page that is
 * made once for all of them (workspace-pages.ts).
 */
export async function pullChanges(
  deps: Pick<Deps, 'db' | 'pages' | 'playbooks'>,
  { caller, counters }: Standing,
  request: PullRequest,
  protocol: number = protocolRange.max,
): Promise<JsonText<PullAnswer>> {
  refuseCursors(counters, request, protocol);
  const { db, pages } = deps;
  const sops = await sopsPart(deps, caller, counters.sops.version, request.sops);
  const { workspace, member } = caller;
  const { me, records } = request;
  if (isResting(counters, request)) {
    const own = { me: emptyPage(counters.me), records: emptyPage(counters.records), sops };
    const page = JSON.stringify(emptyPage(counters.workspace));
    return new JsonText(`{"workspace":${page}${afterWorkspace(counters, own)}`);
  }
  const shared = await pages.find(caller, counters, { cursor: request.workspace, protocol });
  if (shared && !needsRows(counters, request)) {
    return answer(counters, shared, {
      me: emptyPage(counters.me),
      records: withLost(emptyPage(counters.records), records, shared),
      sops,
    });
  }
  // One transaction, so that the counters and the rows are of the same moment.
  return inSnapshot(db, async (trx) => {
    const now = await readCounters(trx, workspace, member.id);
    refuseCursors(now, request, protocol);
    const page =
      shared && isSameWorkspace(now, counters)
        ? shared
        : await readWorkspacePage(trx, workspace, now, request.workspace, protocol);
    return answer(now, page, {
      me: await readPage(trx, workspace, {
        scope: ownScope(member.id),
        cursor: me,
        counter: now.me,
        protocol,
      }),
      records: withLost(await readRecords(trx, workspace, records, now.records), records, page),
      sops,
    });
  });
}

/** The pages that may hold what is the member's own. */
interface OwnPages {
  me: Page;
  records: Page;
  /** JSON: the page of SOPs, or that there is one to ask for. */
  sops: string;
}

/** True when the client has everything: what most pulls are, since every browser asks once a minute. */
function isResting({ workspace, me, records }: ScopeCounters, request: PullRequest): boolean {
  return (
    request.workspace === workspace.version &&
    request.me === me.version &&
    request.records.cursor === records.version &&
    request.records.fresh.length === 0
  );
}

/** True when there may be something for this member alone. */
function needsRows({ me, records }: ScopeCounters, request: PullRequest): boolean {
  const { cursor, keys, fresh } = request.records;
  return request.me !== me.version || fresh.length > 0 || (cursor !== records.version && keys.length > 0);
}

/** The workspace's page is a large part of the answer, and bytes already, compressed ones too. */
function answer(
  counters: ScopeCounters,
  { begin, pressed }: WorkspacePage,
  own: OwnPages,
): JsonText<PullAnswer> {
  const end = Buffer.from(afterWorkspace(counters, own));
  const whole = Buffer.concat([begin, end]);
  return begin.length < leastToPress
    ? new JsonText(whole)
    : new JsonText(whole, () => gzipParts(pressed(), end));
}

/** Less than this (bytes) goes in one packet anyway. */
const leastToPress = 1200;

function afterWorkspace({ epoch }: ScopeCounters, { me, records, sops }: OwnPages): string {
  return `,"me":${JSON.stringify(me)},"records":${JSON.stringify(records)},${sops},"epoch":${JSON.stringify(epoch)}}`;
}

/** Clients that do not know of SOP documents are told that there are any, and take no notice. */
async function sopsPart(
  deps: Pick<Deps, 'db' | 'playbooks'>,
  caller: Caller,
  newest: number,
  asked: PullRequest['sops'],
): Promise<string> {
  if (!asked) return '"serves":["sops"]';
  const reader = await readerOf(deps, deps.db, caller);
  return `"sops":${JSON.stringify(await pullSops(deps.db, caller.workspace, { reader, newest, asked }))}`;
}

function refuseCursors(counters: ScopeCounters, request: PullRequest, protocol: number): void {
  const { horizons, workspace, me, records, sops } = request;
  refuseCursor('workspace', counters.workspace, workspace, horizons?.workspace, protocol);
  refuseCursor('me', counters.me, me, horizons?.me, protocol);
  refuseCursor('records', counters.records, records.cursor, horizons?.records, protocol);
  // What was taken away of this scope stays known.
  refuseCursor('sops', { ...counters.sops, horizon: 0 }, sops?.cursor ?? 0, undefined, protocol);
}

/** `told` is the horizon that the client was told of last. */
function refuseCursor(
  scope: string,
  { version, horizon }: ScopeCounter,
  cursor: number,
  told: number | undefined,
  protocol: number,
): void {
  if (cursor > version) {
    const message = `This browser has seen version ${cursor} of "${scope}", but the server only knows ${version}: it was probably restored from a backup. Start over from cursor 0; nothing waiting to be sent is lost.`;
    throw new ApiError(409, 'cursor-ahead', message);
  }
  if (cursor > 0 && cursor < horizon && told !== horizon) {
    const message = `This browser was away for so long that what was removed meanwhile is not known any more. Start over from cursor 0; nothing waiting to be sent is lost.`;
    // Clients from before version 3 know one code for starting over.
    throw new ApiError(409, protocol < 3 ? 'cursor-ahead' : 'start-anew', message);
  }
}

async function readRecords(
  trx: Store,
  workspace: string,
  { cursor, keys, fresh }: PullRequest['records'],
  counter: ScopeCounter,
): Promise<Page> {
  const { version } = counter;
  // No record has a key that a database cannot keep; one must not spoil the question about the others.
  const whole = new Set(fresh.filter(isStorable));
  const known = keys.filter((key) => !whole.has(key) && isStorable(key));
  // The kind makes each key one look into the primary key, however many records the workspace has.
  const select = () =>
    selectChanges(trx, workspace, 'records').where('kind', '=', 'record').where('version', '<=', version);
  const moved = await findMovedRecords(trx, workspace, known, { after: cursor, upTo: version });
  const changed =
    moved.length > 0 ? await select().where('version', '>', cursor).where('id', 'in', moved).execute() : [];
  const wanted = whole.size
    ? await select()
        .where('id', 'in', [...whole])
        .execute()
    : [];
  const changes = [...changed, ...wanted].sort((a, b) => a.version - b.version).map(toChange);
  return { ...emptyPage(counter), changes };
}

/** An account that was taken out takes its records with it: whoever keeps one is told with every pull to drop it. */
function withLost(page: Page, { keys, fresh }: PullRequest['records'], { accounts }: WorkspacePage): Page {
  const isOurs = (key: string) => accounts.has(key.slice(0, key.indexOf(':', key.indexOf(':') + 1)));
  const lost = new Set([...keys, ...fresh].filter((key) => isStorable(key) && !isOurs(key)));
  const changes = page.changes.filter(({ id }) => isOurs(id));
  const { cursor: version } = page;
  changes.push(...[...lost].map((id) => ({ kind: 'record', id, version, deleted: true })));
  return { ...page, changes };
}
