import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Version 9: up to where tombstones of a scope have been taken away, and how far a scope was on which day. */
export const horizons: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .alterTable('scopes')
      .addColumn('horizon', 'bigint', (c) => c.notNull().defaultTo(0))
      .execute();
    await db.schema
      .createTable('scope_marks')
      .addColumn('workspace', 'text', (c) => c.notNull().references('workspaces.id'))
      .addColumn('scope', 'text', (c) => c.notNull())
      .addColumn('at', 'bigint', (c) => c.notNull())
      .addColumn('version', 'bigint', (c) => c.notNull())
      .addPrimaryKeyConstraint('scope_marks_key', ['workspace', 'scope', 'at'])
      .execute();
  },
};
