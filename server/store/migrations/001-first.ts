import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Version 1: everything the first release needs. */
export const first: Migration = {
  async up(db: Kysely<unknown>) {
    await createPeople(db);
    await db.schema
      .createTable('scopes')
      .addColumn('workspace', 'text', (c) => c.notNull().references('workspaces.id'))
      .addColumn('scope', 'text', (c) => c.notNull())
      .addColumn('version', 'bigint', (c) => c.notNull())
      .addPrimaryKeyConstraint('scopes_key', ['workspace', 'scope'])
      .execute();
    await db.schema
      .createTable('entities')
      .addColumn('workspace', 'text', (c) => c.notNull().references('workspaces.id'))
      .addColumn('scope', 'text', (c) => c.notNull())
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('id', 'text', (c) => c.notNull())
      .addColumn('version', 'bigint', (c) => c.notNull())
      .addColumn('deleted', 'integer', (c) => c.notNull())
      .addColumn('data', 'text')
      .addColumn('record', 'text')
      .addPrimaryKeyConstraint('entities_key', ['workspace', 'scope', 'kind', 'id'])
      .execute();
    await db.schema
      .createIndex('entities_by_version')
      .on('entities')
      .columns(['workspace', 'scope', 'version'])
      .unique()
      .execute();
    await db.schema
      .createIndex('entities_by_record')
      .on('entities')
      .columns(['workspace', 'record'])
      .execute();
    await createDocuments(db);
  },
};

async function createPeople(db: Kysely<unknown>) {
  await db.schema
    .createTable('workspaces')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('members')
    .addColumn('workspace', 'text', (c) => c.notNull().references('workspaces.id'))
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('access', 'text', (c) => c.notNull())
    .addColumn('person', 'text')
    .addColumn('builtin', 'integer', (c) => c.notNull())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('members_key', ['workspace', 'id'])
    .execute();
  await db.schema
    .createTable('tokens')
    .addColumn('hash', 'text', (c) => c.primaryKey())
    .addColumn('workspace', 'text', (c) => c.notNull())
    .addColumn('member', 'text', (c) => c.notNull())
    .addColumn('device', 'text', (c) => c.notNull())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addForeignKeyConstraint('tokens_member', ['workspace', 'member'], 'members', ['workspace', 'id'])
    .execute();
  await db.schema
    .createTable('invites')
    .addColumn('hash', 'text', (c) => c.primaryKey())
    .addColumn('workspace', 'text', (c) => c.notNull().references('workspaces.id'))
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('access', 'text', (c) => c.notNull())
    .addColumn('person', 'text')
    .addColumn('created_by', 'text', (c) => c.notNull())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addColumn('expires_at', 'bigint', (c) => c.notNull())
    .addColumn('used_at', 'bigint')
    .addColumn('used_by', 'text')
    .execute();
}

async function createDocuments(db: Kysely<unknown>) {
  await db.schema
    .createTable('journal')
    .addColumn('workspace', 'text', (c) => c.notNull().references('workspaces.id'))
    .addColumn('seq', 'bigint', (c) => c.notNull())
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('record', 'text', (c) => c.notNull())
    .addColumn('type', 'text', (c) => c.notNull())
    .addColumn('occurred_at', 'bigint', (c) => c.notNull())
    .addColumn('received_at', 'bigint', (c) => c.notNull())
    .addColumn('member', 'text', (c) => c.notNull())
    .addColumn('playbook', 'bigint')
    .addColumn('body', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('journal_key', ['workspace', 'seq'])
    .addUniqueConstraint('journal_event', ['workspace', 'id'])
    .execute();
  await db.schema
    .createIndex('journal_by_record')
    .on('journal')
    .columns(['workspace', 'record', 'seq'])
    .execute();
  await db.schema
    .createTable('playbooks')
    .addColumn('workspace', 'text', (c) => c.notNull().references('workspaces.id'))
    .addColumn('version', 'bigint', (c) => c.notNull())
    .addColumn('yaml', 'text', (c) => c.notNull())
    .addColumn('json', 'text', (c) => c.notNull())
    .addColumn('note', 'text')
    .addColumn('published_at', 'bigint', (c) => c.notNull())
    .addColumn('published_by', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('playbooks_key', ['workspace', 'version'])
    .execute();
}
