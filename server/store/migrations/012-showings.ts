import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Version 12: which rules' flags were shown to whom, and what became of it. */
export const showings: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('showings')
      .addColumn('workspace', 'text', (c) => c.notNull().references('workspaces.id'))
      .addColumn('id', 'text', (c) => c.notNull())
      .addColumn('rule', 'text', (c) => c.notNull())
      .addColumn('member', 'text', (c) => c.notNull())
      .addColumn('record', 'text', (c) => c.notNull())
      .addColumn('flag', 'text', (c) => c.notNull())
      .addColumn('card', 'text')
      .addColumn('shown_at', 'bigint', (c) => c.notNull())
      .addColumn('outcome', 'text')
      .addPrimaryKeyConstraint('showings_key', ['workspace', 'id', 'rule'])
      .execute();
    await db.schema
      .createIndex('showings_of_member')
      .on('showings')
      .columns(['workspace', 'member', 'record'])
      .execute();
    await db.schema
      .createIndex('showings_by_time')
      .on('showings')
      .columns(['workspace', 'shown_at'])
      .execute();
  },
};
