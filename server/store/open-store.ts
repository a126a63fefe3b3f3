import { Kysely } from 'kysely';
import { migrateStore } from './migrate-store.ts';
import { nodeSqliteDialect } from './node-sqlite-dialect.ts';
import type { Store, Tables } from './tables.ts';

/** Opens or creates the database at `file` and brings it to the newest version. Throws when either fails. */
export async function openStore(file: string): Promise<Store> {
  const db = new Kysely<Tables>({ dialect: nodeSqliteDialect(file) });
  try {
    await migrateStore(db);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return db;
}
