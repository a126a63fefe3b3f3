import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Version 10: how people sign in. The `auth_` tables are better-auth's, in our forms of times and booleans. */
export const signIn: Migration = {
  async up(db: Kysely<unknown>) {
    await createAuthTables(db);
    await createPasskeys(db);
    await createOurs(db);
    // The address an admin vouches for: single sign-on finds the member by it.
    await db.schema.alterTable('members').addColumn('email', 'text').execute();
    await db.schema.alterTable('invites').addColumn('email', 'text').execute();
  },
};

async function createAuthTables({ schema }: Kysely<unknown>) {
  await schema
    .createTable('auth_users')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('email', 'text', (c) => c.notNull().unique())
    .addColumn('email_verified', 'integer', (c) => c.notNull())
    .addColumn('image', 'text')
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addColumn('updated_at', 'bigint', (c) => c.notNull())
    .execute();
  await schema
    .createTable('auth_sessions')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('token', 'text', (c) => c.notNull().unique())
    .addColumn('user_id', 'text', (c) => c.notNull().references('auth_users.id'))
    .addColumn('expires_at', 'bigint', (c) => c.notNull())
    .addColumn('ip_address', 'text')
    .addColumn('user_agent', 'text')
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addColumn('updated_at', 'bigint', (c) => c.notNull())
    .execute();
  await schema.createIndex('auth_sessions_by_user').on('auth_sessions').column('user_id').execute();
  await schema
    .createTable('auth_accounts')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('account_id', 'text', (c) => c.notNull())
    .addColumn('provider_id', 'text', (c) => c.notNull())
    .addColumn('user_id', 'text', (c) => c.notNull().references('auth_users.id'))
    .addColumn('access_token', 'text')
    .addColumn('refresh_token', 'text')
    .addColumn('id_token', 'text')
    .addColumn('access_token_expires_at', 'bigint')
    .addColumn('refresh_token_expires_at', 'bigint')
    .addColumn('scope', 'text')
    .addColumn('password', 'text')
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addColumn('updated_at', 'bigint', (c) => c.notNull())
    .addUniqueConstraint('auth_accounts_once', ['provider_id', 'account_id'])
    .execute();
  await schema.createIndex('auth_accounts_by_user').on('auth_accounts').column('user_id').execute();
  await schema
    .createTable('auth_verifications')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('identifier', 'text', (c) => c.notNull())
    .addColumn('value', 'text', (c) => c.notNull())
    .addColumn('expires_at', 'bigint', (c) => c.notNull())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addColumn('updated_at', 'bigint', (c) => c.notNull())
    .execute();
  await schema
    .createIndex('auth_verifications_by_identifier')
    .on('auth_verifications')
    .column('identifier')
    .execute();
}

async function createPasskeys({ schema }: Kysely<unknown>) {
  await schema
    .createTable('auth_passkeys')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('name', 'text')
    .addColumn('public_key', 'text', (c) => c.notNull())
    .addColumn('user_id', 'text', (c) => c.notNull().references('auth_users.id'))
    .addColumn('credential_id', 'text', (c) => c.notNull().unique())
    .addColumn('counter', 'bigint', (c) => c.notNull())
    .addColumn('device_type', 'text', (c) => c.notNull())
    .addColumn('backed_up', 'integer', (c) => c.notNull())
    .addColumn('transports', 'text')
    .addColumn('created_at', 'bigint')
    .addColumn('aaguid', 'text')
    .execute();
  await schema.createIndex('auth_passkeys_by_user').on('auth_passkeys').column('user_id').execute();
}

async function createOurs({ schema }: Kysely<unknown>) {
  await schema
    .createTable('member_logins')
    .addColumn('workspace', 'text', (c) => c.notNull().references('workspaces.id'))
    .addColumn('member', 'text', (c) => c.notNull())
    .addColumn('user_id', 'text', (c) => c.notNull().references('auth_users.id'))
    .addPrimaryKeyConstraint('member_logins_key', ['workspace', 'member'])
    .execute();
  await schema.createIndex('member_logins_by_user').on('member_logins').column('user_id').execute();
  await schema
    .createTable('device_codes')
    .addColumn('hash', 'text', (c) => c.primaryKey())
    .addColumn('user_code', 'text', (c) => c.notNull().unique())
    .addColumn('device', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('workspace', 'text', (c) => c.references('workspaces.id'))
    .addColumn('member', 'text')
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addColumn('expires_at', 'bigint', (c) => c.notNull())
    .execute();
  await schema
    .createTable('access_links')
    .addColumn('hash', 'text', (c) => c.primaryKey())
    .addColumn('workspace', 'text', (c) => c.notNull().references('workspaces.id'))
    .addColumn('member', 'text', (c) => c.notNull())
    .addColumn('created_by', 'text', (c) => c.notNull())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addColumn('expires_at', 'bigint', (c) => c.notNull())
    .addColumn('used_at', 'bigint')
    .execute();
  await schema
    .createTable('sign_ons')
    .addColumn('workspace', 'text', (c) => c.primaryKey().references('workspaces.id'))
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('issuer', 'text', (c) => c.notNull())
    .addColumn('client_id', 'text', (c) => c.notNull())
    .addColumn('client_secret', 'text', (c) => c.notNull())
    .addColumn('domains', 'text', (c) => c.notNull())
    .addColumn('default_access', 'text')
    .addColumn('updated_at', 'bigint', (c) => c.notNull())
    .execute();
}
