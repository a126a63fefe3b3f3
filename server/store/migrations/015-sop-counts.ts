import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Version 15: how often SOPs were opened, and what was looked for and not found; of nobody in particular. */
export const sopCounts: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('sop_uses')
      .addColumn('workspace', 'text', (c) => c.notNull().references('workspaces.id'))
      .addColumn('sop', 'text', (c) => c.notNull())
      .addColumn('week', 'text', (c) => c.notNull())
      .addColumn('times', 'bigint', (c) => c.notNull())
      .addPrimaryKeyConstraint('sop_uses_key', ['workspace', 'week', 'sop'])
      .execute();
    await db.schema
      .createTable('sop_misses')
      .addColumn('workspace', 'text', (c) => c.notNull().references('workspaces.id'))
      .addColumn('words', 'text', (c) => c.notNull())
      .addColumn('times', 'bigint', (c) => c.notNull())
      .addColumn('first_at', 'bigint', (c) => c.notNull())
      .addColumn('last_at', 'bigint', (c) => c.notNull())
      .addColumn('dismissed_at', 'bigint')
      .addPrimaryKeyConstraint('sop_misses_key', ['workspace', 'words'])
      .execute();
    await db.schema
      .createTable('sop_batches')
      .addColumn('workspace', 'text', (c) => c.notNull().references('workspaces.id'))
      .addColumn('batch', 'text', (c) => c.notNull())
      .addColumn('at', 'bigint', (c) => c.notNull())
      .addPrimaryKeyConstraint('sop_batches_key', ['workspace', 'batch'])
      .execute();
    await db.schema
      .createIndex('sop_batches_by_time')
      .on('sop_batches')
      .columns(['workspace', 'at'])
      .execute();
  },
};
