import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Version 3: playbooks that are published at a time. */
export const scheduledPlaybooks: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('scheduled_playbooks')
      .addColumn('workspace', 'text', (c) => c.notNull().references('workspaces.id'))
      .addColumn('id', 'bigint', (c) => c.notNull())
      .addColumn('yaml', 'text', (c) => c.notNull())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('note', 'text')
      .addColumn('base', 'bigint', (c) => c.notNull())
      .addColumn('publish_at', 'bigint', (c) => c.notNull())
      .addColumn('created_at', 'bigint', (c) => c.notNull())
      .addColumn('member', 'text', (c) => c.notNull())
      .addColumn('held', 'text')
      .addPrimaryKeyConstraint('scheduled_playbooks_key', ['workspace', 'id'])
      .execute();
  },
};
