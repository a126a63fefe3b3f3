import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Version 6: browsers as devices, each with short-lived access tokens and a refresh token that changes at every use. */
export const devices: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('devices')
      .addColumn('workspace', 'text', (c) => c.notNull())
      .addColumn('id', 'text', (c) => c.notNull())
      .addColumn('member', 'text', (c) => c.notNull())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('client', 'text')
      .addColumn('family', 'text', (c) => c.notNull())
      .addColumn('generation', 'bigint', (c) => c.notNull())
      .addColumn('created_at', 'bigint', (c) => c.notNull())
      .addColumn('seen_at', 'bigint', (c) => c.notNull())
      .addColumn('revoked_at', 'bigint')
      .addColumn('revoked_why', 'text')
      .addColumn('revoked_by', 'text')
      .addPrimaryKeyConstraint('devices_key', ['workspace', 'id'])
      .addForeignKeyConstraint('devices_member', ['workspace', 'member'], 'members', ['workspace', 'id'])
      .execute();
    await db.schema.createIndex('devices_by_family').on('devices').column('family').unique().execute();
    await db.schema.createIndex('devices_by_member').on('devices').columns(['workspace', 'member']).execute();
    await db.schema
      .createTable('refresh_tokens')
      .addColumn('hash', 'text', (c) => c.primaryKey())
      .addColumn('workspace', 'text', (c) => c.notNull())
      .addColumn('device', 'text', (c) => c.notNull())
      .addColumn('generation', 'bigint', (c) => c.notNull())
      .addColumn('created_at', 'bigint', (c) => c.notNull())
      .addForeignKeyConstraint('refresh_tokens_device', ['workspace', 'device'], 'devices', [
        'workspace',
        'id',
      ])
      .execute();
    await db.schema
      .createIndex('refresh_tokens_by_device')
      .on('refresh_tokens')
      .columns(['workspace', 'device'])
      .execute();
    await db.schema.alterTable('tokens').addColumn('device_id', 'text').execute();
    await db.schema.alterTable('tokens').addColumn('expires_at', 'bigint').execute();
    await db.schema
      .createIndex('tokens_by_member')
      .on('tokens')
      .columns(['workspace', 'member', 'device_id'])
      .execute();
  },
};
