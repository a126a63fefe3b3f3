import { rebuildState } from '../../lib/analysis/rebuild-state.ts';
import type { Actor } from '../../lib/records/journal-event.ts';
import type { RecordState } from '../../lib/records/record-state.ts';
import { isStorable } from '../../lib/records/storable-text.ts';
import { evaluate } from '../../lib/rules/evaluate.ts';
import type { GuidanceAnswer } from '../../lib/sync/guidance-protocol.ts';
import { sayAll } from '../../lib/text/say-all.ts';
import type { Deps } from '../deps.ts';
import { ApiError } from '../http/api-error.ts';
import { findSop } from '../store/find-sop.ts';
import { readRecordJournal } from '../store/journal.ts';
import { readEntities } from '../store/read-entities.ts';
import type { Store } from '../store/tables.ts';
import { accountId, readAccounts } from './accounts.ts';
import type { Caller } from './caller.ts';
import { inForce } from './in-force.ts';
import { toEvent } from './record-histories.ts';
import { readerOf } from './sops/reader-of.ts';

/**
 * What the playbook in force says of one record now, or at a moment (ISO 8601): of the past, from what the journal
 * knew of the time before it. Its SOPs are those of the playbook and the documents that the caller may read, as they are now. Throws 404 for a record nobody has told of or of an account that is not the
 * workspace's, and 409 while no playbook is in force.
 */
export async function guideRecord(
  deps: Deps,
  caller: Caller,
  { record, at }: { record: string; at?: string | undefined },
): Promise<GuidanceAnswer> {
  const { workspace } = caller;
  const { db } = deps;
  const written = await inForce(deps, workspace);
  const reader = await readerOf(deps, db, caller);
  const published = await deps.sops.joinedTo(db, workspace, written, reader);
  const known = isStorable(record)
    ? (await readEntities<RecordState>(db, workspace, 'records', 'record', [record])).get(record)
    : undefined;
  if (!known || (await readAccounts(db, workspace, [accountId(known.ref)])).size === 0) {
    const message = `Nobody has told of a record "${record}" in this workspace's accounts. A key looks like hubspot:8421337:deal:123.`;
    throw new ApiError(404, 'unknown-record', message);
  }
  const now = deps.clock();
  const moment = at === undefined ? now : new Date(at);
  const state = moment < now ? await stateBefore(db, workspace, record, moment) : known;
  const guidance = evaluate(published, state ?? known, moment);
  if (!guidance) return { record, guidance: null };
  // Documents come without their texts; those that are shown get them.
  const sops = await Promise.all(
    guidance.sops.map(async (sop) =>
      sop.body === '' ? { ...sop, body: (await findSop(db, workspace, sop.id))?.body ?? '' } : sop,
    ),
  );
  return { record, guidance: sayAll({ ...guidance, sops }) };
}

async function stateBefore(
  db: Store,
  workspace: string,
  record: string,
  moment: Date,
): Promise<RecordState | undefined> {
  const told = (await readRecordJournal(db, workspace, record)).map(({ row, by }) => ({
    event: toEvent(row),
    by,
  }));
  const actors = new Map<string, Actor>(told.map(({ event, by }) => [event.id, by]));
  const [first, ...rest] = told.map(({ event }) => event);
  if (!first) return undefined;
  return rebuildState([first, ...rest], moment.toISOString(), ({ id }) => actors.get(id) ?? null).state;
}
