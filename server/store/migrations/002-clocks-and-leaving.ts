import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { v4 as uuid } from 'uuid';

/** The columns of this version only, as far as the step touches them. */
interface Touched {
  workspaces: { id: string; epoch: string };
}

/** Version 2: events of devices with wrong clocks, members who leave, and a name for this life of the database. */
export const clocksAndLeaving: Migration = {
  async up(db: Kysely<Touched>) {
    const zero = { skew: 'journal', place: 'journal' } as const;
    for (const [column, table] of Object.entries(zero)) {
      await db.schema
        .alterTable(table)
        .addColumn(column, 'bigint', (c) => c.notNull().defaultTo(0))
        .execute();
    }
    await db.schema.alterTable('members').addColumn('removed_at', 'bigint').execute();
    await db.schema
      .alterTable('workspaces')
      .addColumn('epoch', 'text', (c) => c.notNull().defaultTo(''))
      .execute();
    for (const { id } of await db.selectFrom('workspaces').select('id').execute()) {
      await db.updateTable('workspaces').set({ epoch: uuid() }).where('id', '=', id).execute();
    }
  },
};
