import { believedValue } from '../../lib/records/believe.ts';
import { recordKey } from '../../lib/records/record-ref.ts';
import type { RecordState } from '../../lib/records/record-state.ts';
import { inChunks } from './in-chunks.ts';
import type { Store, Tables, Writer } from './tables.ts';

type Facts = Tables['record_facts'];

/** Brings the facts of records up to date; those of a state that says the same as the one before cost nothing. */
export async function writeRecordFacts(
  trx: Writer,
  workspace: string,
  states: Iterable<RecordState>,
  before: ReadonlyMap<string, RecordState> = new Map(),
): Promise<void> {
  const rows = [...states].flatMap((state) => {
    const facts = factsOf(workspace, state);
    const old = before.get(facts.record);
    return old && JSON.stringify(factsOf(workspace, old)) === JSON.stringify(facts) ? [] : [facts];
  });
  for (const chunk of inChunks(rows)) {
    await trx
      .insertInto('record_facts')
      .values(chunk)
      .onConflict((conflict) =>
        conflict.columns(['workspace', 'record']).doUpdateSet((eb) => ({
          pipeline: eb.ref('excluded.pipeline'),
          stage: eb.ref('excluded.stage'),
          owner: eb.ref('excluded.owner'),
          assigned: eb.ref('excluded.assigned'),
          assigned_rule: eb.ref('excluded.assigned_rule'),
          assigned_at: eb.ref('excluded.assigned_at'),
        })),
      )
      .execute();
  }
}

function factsOf(workspace: string, { ref, properties, assigned }: RecordState): Facts {
  return {
    workspace,
    record: recordKey(ref),
    host: ref.host,
    account: ref.account,
    object: ref.object,
    pipeline: believedValue(properties, 'pipeline'),
    stage: believedValue(properties, 'stage'),
    owner: believedValue(properties, 'owner'),
    assigned: assigned?.person ?? null,
    assigned_rule: assigned?.rule ?? null,
    assigned_at: assigned ? Date.parse(assigned.at) : null,
  };
}

/** How many records there are of each kind, by everything that says whose they are and whether they are open. */
export function countRecordFacts(db: Store, workspace: string) {
  const kind = [
    'host',
    'account',
    'object',
    'pipeline',
    'stage',
    'owner',
    'assigned',
    'assigned_rule',
  ] as const;
  return db
    .selectFrom('record_facts')
    .select(kind)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('workspace', '=', workspace)
    .groupBy(kind)
    .execute();
}

/** The keys of the records assigned last, newest first, at most `limit`. */
export async function readAssignedRecords(db: Store, workspace: string, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('record_facts')
    .select('record')
    .where('workspace', '=', workspace)
    .where('assigned_at', 'is not', null)
    .orderBy('assigned_at', 'desc')
    .orderBy('record')
    .limit(limit)
    .execute();
  return rows.map(({ record }) => record);
}
