import type { Retention, RetentionAnswer, RetentionRequest } from '../../lib/sync/retention-protocol.ts';
import type { Deps } from '../deps.ts';
import { requestRetention } from '../jobs/request-retention.ts';
import { inWorkspace } from '../store/in-workspace.ts';
import type { Store } from '../store/tables.ts';
import type { Caller } from './caller.ts';
import { writeAudit } from './write-audit.ts';

const day = 86_400_000;

/** How long a workspace keeps things; everything for good where nobody has said. */
export async function readRetention(db: Store, workspace: string): Promise<Retention> {
  const row = await db
    .selectFrom('retention')
    .select(['journal', 'observations', 'audit'])
    .where('workspace', '=', workspace)
    .executeTakeFirst();
  return row ?? { journal: null, observations: null, audit: null };
}

/** The moment (ms) before which things are let go; nothing where they are kept. */
export function findCutoff(days: number | null, now: Date): number | undefined {
  return days === null ? undefined : now.getTime() - days * day;
}

/** What a workspace keeps how long, and how much is older than that at the moment. */
export async function showRetention(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  workspace: string,
): Promise<RetentionAnswer> {
  const kept = await readRetention(db, workspace);
  return { retention: kept, leaving: await countLeaving(db, workspace, kept, clock()), saved: true };
}

/** Sets how long things are kept; what is older goes soon after. With `preview` nothing is set. */
export async function setRetention(
  deps: Deps,
  caller: Caller,
  { preview = false, ...wanted }: RetentionRequest,
): Promise<RetentionAnswer> {
  const { workspace } = caller;
  const now = deps.clock();
  const leaving = await countLeaving(deps.db, workspace, wanted, now);
  if (preview) return { retention: wanted, leaving, saved: false };
  await inWorkspace(deps.db, workspace, async (trx) => {
    await trx
      .insertInto('retention')
      .values({ workspace, ...wanted })
      .onConflict((conflict) => conflict.column('workspace').doUpdateSet(wanted))
      .execute();
    await writeAudit(trx, { workspace, by: caller, action: 'retention.changed', detail: wanted, now });
    await requestRetention(trx, workspace, now);
  });
  deps.jobs.wake();
  return { retention: wanted, leaving, saved: true };
}

async function countLeaving(db: Store, workspace: string, kept: Retention, now: Date) {
  const count = async (query: { executeTakeFirstOrThrow(): Promise<{ count: number }> }) =>
    Number((await query.executeTakeFirstOrThrow()).count);
  const events = selectLeavingEvents(db, workspace, kept, now);
  const cutoff = findCutoff(kept.audit, now);
  return {
    events: events ? await count(events.select((eb) => eb.fn.countAll<number>().as('count'))) : 0,
    audit:
      cutoff === undefined
        ? 0
        : await count(
            db
              .selectFrom('audit')
              .select((eb) => eb.fn.countAll<number>().as('count'))
              .where('workspace', '=', workspace)
              .where('at', '<', cutoff),
          ),
  };
}

/** The events of the journal that are kept no longer; nothing where all are. */
export function selectLeavingEvents(db: Store, workspace: string, kept: Retention, now: Date) {
  const all = findCutoff(kept.journal, now);
  const seen = findCutoff(kept.observations, now);
  if (all === undefined && seen === undefined) return undefined;
  return db
    .selectFrom('journal')
    .where('workspace', '=', workspace)
    .where((eb) =>
      eb.or([
        ...(all === undefined ? [] : [eb('received_at', '<', all)]),
        ...(seen === undefined
          ? []
          : [eb.and([eb('received_at', '<', seen), eb('type', '=', 'record.observed')])]),
      ]),
    );
}
