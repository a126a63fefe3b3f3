import type { JournalEvent } from '../../lib/records/journal-event.ts';
import { recordKey } from '../../lib/records/record-ref.ts';
import { rateWindow } from '../../lib/rules/budget/rule-rate.ts';
import type { CardData, Showing } from '../../lib/sync/showings-protocol.ts';
import type { Deps } from '../deps.ts';
import { inChunks } from '../store/in-chunks.ts';
import { inWorkspace } from '../store/in-workspace.ts';
import { ownScope } from '../store/scope-counters.ts';
import type { Tables, Writer } from '../store/tables.ts';
import { writeEntities } from '../store/write-entities.ts';
import { readAccounts } from './accounts.ts';
import type { Caller } from './caller.ts';

/** Cards older than this (ms) limit nothing any more. */
const cardMemory = 2 * 86_400_000;
/** Who acts so long after a showing (ms) did not act on it. */
export const answerTime = 3 * 86_400_000;

/**
 * Notes what the member who asks was shown, for 30 days: by it rules are judged, and cards are rationed over all their
 * browsers. Records of accounts that are not the workspace's are left out. Returns how many were new.
 */
export async function keepShowings(
  deps: Deps,
  { workspace, member }: Caller,
  showings: readonly Showing[],
): Promise<number> {
  const now = deps.clock().getTime();
  const scope = ownScope(member.id);
  const kept = await inWorkspace(deps.db, workspace, async (trx) => {
    await trx
      .deleteFrom('showings')
      .where('workspace', '=', workspace)
      .where('shown_at', '<', now - rateWindow)
      .execute();
    const accounts = await readAccounts(trx, workspace);
    const rows = showings
      .filter(({ record }) => accounts.has(record.split(':').slice(0, 2).join(':')))
      .flatMap(({ id, record, flags, card, at }) =>
        flags.map(({ rule, flag }) => ({
          ...{ workspace, id, rule, member: member.id, record, flag, card, outcome: null },
          shown_at: Math.min(Date.parse(at), now),
        })),
      )
      .filter(({ shown_at }) => shown_at >= now - rateWindow);
    let count = 0;
    for (const chunk of inChunks(rows)) {
      const { numInsertedOrUpdatedRows } = await trx
        .insertInto('showings')
        .values(chunk)
        .onConflict((conflict) => conflict.columns(['workspace', 'id', 'rule']).doNothing())
        .executeTakeFirstOrThrow();
      count += Number(numInsertedOrUpdatedRows ?? 0);
    }
    if (rows.some(({ card }) => card !== null)) {
      const data = await readCards(trx, workspace, member.id, now);
      await writeEntities(trx, workspace, scope, [{ kind: 'cards', id: 'cards', data }]);
    }
    return { count, cards: rows.some(({ card }) => card !== null) };
  });
  if (kept.cards) deps.pokes.send(workspace, new Set([scope]));
  return kept.count;
}

/** The member's cards of the last two days. */
async function readCards(trx: Writer, workspace: string, member: string, now: number) {
  const rows = await trx
    .selectFrom('showings')
    .select(['card', 'record', 'flag', 'shown_at'])
    .where('workspace', '=', workspace)
    .where('member', '=', member)
    .where('card', 'is not', null)
    .where('shown_at', '>', now - cardMemory)
    .orderBy('shown_at')
    .execute();
  const cards = new Map<string, CardData>();
  for (const { card, record, flag, shown_at } of rows) {
    const id = card ?? '';
    const known = cards.get(id) ?? { id, record, rules: [], at: Number(shown_at) };
    cards.set(id, { ...known, rules: [...new Set([...known.rules, flag])] });
  }
  return [...cards.values()];
}

type Outcome = NonNullable<Tables['showings']['outcome']>;

const outcomes = { 'not-now': 'dismissed', wrong: 'wrong', 'not-here': 'not-here' } as const;
const acts: ReadonlySet<JournalEvent['type']> = new Set([
  'step.done',
  'touch.skipped',
  'criterion.confirmed',
  'activity.happened',
  'waiting.started',
  'flag.snoozed',
]);

/** Notes on the member's open showings of these records what they have now done about them. A snooze is a plan, and so
 *  counts as acted on; to put a flag aside does not. */
export async function answerShowings(
  trx: Writer,
  workspace: string,
  member: string,
  events: readonly JournalEvent[],
  now: Date,
): Promise<void> {
  for (const event of events) {
    const outcome: Outcome | null =
      event.type === 'flag.dismissed' ? outcomes[event.as] : acts.has(event.type) ? 'acted' : null;
    if (outcome === null) continue;
    let update = trx
      .updateTable('showings')
      .set({ outcome })
      .where('workspace', '=', workspace)
      .where('member', '=', member)
      .where('record', '=', recordKey(event.record))
      .where('outcome', 'is', null)
      .where('shown_at', '>', now.getTime() - answerTime);
    if ('rule' in event && (event.type === 'flag.dismissed' || event.type === 'flag.snoozed'))
      update = update.where('flag', '=', event.rule);
    await update.execute();
  }
}
