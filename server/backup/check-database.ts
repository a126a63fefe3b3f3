import { DatabaseSync } from 'node:sqlite';
import { allMigrations } from '../store/migrations/all-migrations.ts';

/**
 * Checks a database file from its first to its last page and returns its version, the name of the last migration
 * it went through. Throws an Error with a sentence when it is damaged or none of ours.
 */
export function readDatabaseVersion(file: string): string {
  const raw = new DatabaseSync(file);
  try {
    const [first] = raw.prepare('pragma integrity_check(1)').all();
    if (first?.integrity_check !== 'ok') throw new Error(String(first?.integrity_check));
    const last = raw.prepare('select name from kysely_migration order by name desc limit 1').get();
    return String(last?.name ?? '');
  } catch (error) {
    const reason = error instanceof Error ? error.message : error;
    throw new Error(`The database is damaged, or no database of Waymark: ${reason}`, { cause: error });
  } finally {
    raw.close();
  }
}

/** Throws an Error with a sentence when a database has a version that this program does not know. */
export function refuseNewer(version: string): void {
  if (version in allMigrations) return;
  const newest = Object.keys(allMigrations).at(-1);
  throw new Error(
    `The backup's database has version "${version}", and this program knows versions up to "${newest}". Update Waymark, then restore again.`,
  );
}

/** The last migration of a database; nothing where there is none, or no database. */
export function findDatabaseVersion(file: string): string | undefined {
  try {
    const raw = new DatabaseSync(file, { readOnly: true });
    try {
      const row = raw.prepare('select name from kysely_migration order by name desc limit 1').get();
      return row === undefined ? undefined : String(row.name);
    } finally {
      raw.close();
    }
  } catch {
    // What is the matter with it is said by whoever opens it.
    return undefined;
  }
}
