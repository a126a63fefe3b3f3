import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Version 7: who did and looked at what, how long things are kept, and which events were taken before they were let
 *  go. */
export const audit: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('audit')
      .addColumn('workspace', 'text', (c) => c.notNull().references('workspaces.id'))
      .addColumn('id', 'text', (c) => c.notNull())
      .addColumn('at', 'bigint', (c) => c.notNull())
      .addColumn('member', 'text')
      .addColumn('device', 'text')
      .addColumn('action', 'text', (c) => c.notNull())
      .addColumn('subject', 'text')
      .addColumn('detail', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('audit_key', ['workspace', 'id'])
      .execute();
    await db.schema.createIndex('audit_by_time').on('audit').columns(['workspace', 'at']).execute();
    await db.schema
      .createIndex('audit_by_member')
      .on('audit')
      .columns(['workspace', 'member', 'action', 'at'])
      .execute();
    await db.schema
      .createTable('retention')
      .addColumn('workspace', 'text', (c) => c.primaryKey().references('workspaces.id'))
      .addColumn('journal', 'bigint')
      .addColumn('observations', 'bigint')
      .addColumn('audit', 'bigint')
      .execute();
    await db.schema
      .createTable('forgotten_events')
      .addColumn('workspace', 'text', (c) => c.notNull().references('workspaces.id'))
      .addColumn('id', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('forgotten_events_key', ['workspace', 'id'])
      .execute();
    await db.schema
      .createIndex('journal_by_receipt')
      .on('journal')
      .columns(['workspace', 'received_at'])
      .execute();
  },
};
