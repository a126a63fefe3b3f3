import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { believedValue } from '../../../lib/records/believe.ts';
import type { RecordState } from '../../../lib/records/record-state.ts';

/** The columns of this version only, as far as the step touches them. */
interface Touched {
  entities: {
    workspace: string;
    scope: string;
    kind: string;
    id: string;
    data: string | null;
    deleted: number;
  };
  record_facts: {
    workspace: string;
    record: string;
    host: string;
    account: string;
    object: string;
    pipeline: string | null;
    stage: string | null;
    owner: string | null;
  };
}

const rowsPerPage = 500;

/** Version 4: what decides who a record without an owner goes to. */
export const assignments: Migration = {
  async up(db: Kysely<Touched>) {
    await db.schema
      .createTable('record_facts')
      .addColumn('workspace', 'text', (c) => c.notNull().references('workspaces.id'))
      .addColumn('record', 'text', (c) => c.notNull())
      .addColumn('host', 'text', (c) => c.notNull())
      .addColumn('account', 'text', (c) => c.notNull())
      .addColumn('object', 'text', (c) => c.notNull())
      .addColumn('pipeline', 'text')
      .addColumn('stage', 'text')
      .addColumn('owner', 'text')
      .addColumn('assigned', 'text')
      .addColumn('assigned_rule', 'text')
      .addColumn('assigned_at', 'bigint')
      .addPrimaryKeyConstraint('record_facts_key', ['workspace', 'record'])
      .execute();
    await db.schema
      .createIndex('record_facts_by_assignment')
      .on('record_facts')
      .columns(['workspace', 'assigned_at'])
      .execute();
    await db.schema
      .createTable('rotations')
      .addColumn('workspace', 'text', (c) => c.notNull().references('workspaces.id'))
      .addColumn('rule', 'text', (c) => c.notNull())
      .addColumn('state', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('rotations_key', ['workspace', 'rule'])
      .execute();
    await fillFacts(db);
  },
};

/** The records there are already. */
async function fillFacts(db: Kysely<Touched>) {
  let after = { workspace: '', id: '' };
  for (;;) {
    const last = after;
    const rows = await db
      .selectFrom('entities')
      .select(['workspace', 'id', 'data'])
      .where('scope', '=', 'records')
      .where('kind', '=', 'record')
      .where('deleted', '=', 0)
      .where((eb) =>
        eb.or([
          eb('workspace', '>', last.workspace),
          eb.and([eb('workspace', '=', last.workspace), eb('id', '>', last.id)]),
        ]),
      )
      .orderBy('workspace')
      .orderBy('id')
      .limit(rowsPerPage)
      .execute();
    const facts = rows.map(({ workspace, id: record, data }) => {
      const { ref, properties } = JSON.parse(data ?? 'null') as RecordState;
      const [pipeline, stage, owner] = (['pipeline', 'stage', 'owner'] as const).map((property) =>
        believedValue(properties, property),
      );
      const { host, account, object } = ref;
      return {
        ...{ workspace, record, host, account, object },
        ...{ pipeline: pipeline ?? null, stage: stage ?? null, owner: owner ?? null },
      };
    });
    if (facts.length > 0) await db.insertInto('record_facts').values(facts).execute();
    const end = rows.at(-1);
    if (!end || rows.length < rowsPerPage) return;
    after = end;
  }
}
