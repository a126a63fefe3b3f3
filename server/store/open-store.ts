import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { connectStore } from './connect-store.ts';
import { migrateStore } from './migrate-store.ts';
import { databaseName, isPostgresUrl } from './postgres-url.ts';
import type { Store } from './tables.ts';

/** Hears of what went wrong and was mended. */
export type Warn = (message: string, facts: Record<string, never>, error: unknown) => void;

/**
 * Opens a database and brings it to the newest version. `location` is the file of an embedded one, made when missing,
 * or the URL of an existing, possibly empty, PostgreSQL database; of several servers that open one together, one
 * brings it up to date and the others wait. `warn` hears of broken connections. Throws an Error with a sentence when
 * it cannot be opened.
 */
export async function openStore(location: string, warn: Warn = () => {}): Promise<Store> {
  const db = connectStore(location, (error) => warn('A database connection broke.', {}, error));
  try {
    if (isPostgresUrl(location)) await waitForDatabase(db, location);
    await migrateStore(db);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return db;
}

/** A database that starts together with its servers may need this long (ms). */
const patience = 30_000;

/** Nobody listens yet, or "the database system is starting up". */
const notYet = new Set<unknown>(['ECONNREFUSED', '57P03']);

async function waitForDatabase(db: Store, url: string): Promise<void> {
  const began = performance.now();
  for (;;) {
    try {
      await sql`select 1`.execute(db);
      return;
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      if (!notYet.has(code) || performance.now() - began > patience) throw explain(error, url);
      await pause(250);
    }
  }
}

function explain(error: unknown, url: string): Error {
  const reason = error instanceof Error && error.message ? error.message : 'nobody answers there';
  return new Error(
    `The database ${databaseName(url)} cannot be reached: ${reason}. Check DATABASE_URL (postgres://user:password@host:5432/database) and that PostgreSQL is running there.`,
    { cause: error },
  );
}
