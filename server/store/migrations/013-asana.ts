import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Version 13: the token for Asana, and the projects that are made there. */
export const asana: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('asana_connections')
      .addColumn('workspace', 'text', (c) => c.primaryKey().references('workspaces.id'))
      .addColumn('token', 'text', (c) => c.notNull())
      .addColumn('place', 'text', (c) => c.notNull())
      .addColumn('problem', 'text')
      .addColumn('updated_at', 'bigint', (c) => c.notNull())
      .execute();
    await db.schema
      .createTable('asana_projects')
      .addColumn('workspace', 'text', (c) => c.notNull().references('workspaces.id'))
      .addColumn('marker', 'text', (c) => c.notNull())
      .addColumn('passage', 'text', (c) => c.notNull())
      .addColumn('member', 'text', (c) => c.notNull())
      .addColumn('plan', 'text', (c) => c.notNull())
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('turn', 'integer', (c) => c.notNull())
      .addColumn('attempts', 'integer', (c) => c.notNull())
      .addColumn('tries', 'integer', (c) => c.notNull())
      .addColumn('sent_at', 'bigint')
      .addColumn('job', 'text')
      .addColumn('project', 'text')
      .addColumn('url', 'text')
      .addColumn('problem', 'text')
      .addColumn('due_at', 'bigint')
      .addColumn('created_at', 'bigint', (c) => c.notNull())
      .addPrimaryKeyConstraint('asana_projects_key', ['workspace', 'marker'])
      .execute();
  },
};
