import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Version 11: how often which kind of page of a host was seen, and what was not found on it. */
export const pageHealth: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('page_health')
      .addColumn('workspace', 'text', (c) => c.notNull().references('workspaces.id'))
      .addColumn('host', 'text', (c) => c.notNull())
      .addColumn('page', 'text', (c) => c.notNull())
      .addColumn('pack', 'bigint', (c) => c.notNull())
      .addColumn('probe', 'text', (c) => c.notNull())
      .addColumn('times', 'bigint', (c) => c.notNull())
      .addColumn('first_at', 'bigint', (c) => c.notNull())
      .addColumn('last_at', 'bigint', (c) => c.notNull())
      .addPrimaryKeyConstraint('page_health_key', ['workspace', 'host', 'page', 'pack', 'probe'])
      .execute();
    await db.schema
      .createTable('page_reports')
      .addColumn('workspace', 'text', (c) => c.notNull().references('workspaces.id'))
      .addColumn('device', 'text', (c) => c.notNull())
      .addColumn('batch', 'text', (c) => c.notNull())
      .addColumn('at', 'bigint', (c) => c.notNull())
      .addPrimaryKeyConstraint('page_reports_key', ['workspace', 'device'])
      .execute();
  },
};
