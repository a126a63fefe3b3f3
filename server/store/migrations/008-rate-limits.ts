import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Version 8: what is tried too often, counted for all servers of one PostgreSQL together. The form is that of the
 *  library that counts; the embedded database has one server, which counts in memory. */
export const rateLimits: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('rate_limits')
      .addColumn('key', 'varchar(255)', (c) => c.primaryKey())
      .addColumn('points', 'integer', (c) => c.notNull().defaultTo(0))
      .addColumn('expire', 'bigint')
      .execute();
  },
};
