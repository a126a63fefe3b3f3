import { type Migration, Migrator } from 'kysely/migration';
import { allMigrations } from './migrations/all-migrations.ts';
import type { Store } from './tables.ts';

/**
 * Brings the database to the newest version, all steps in one transaction.
 *
 * Throws an Error with a sentence when a step fails or the database is newer than this program; the database is
 * then as it was before.
 */
export async function migrateStore(
  db: Store,
  migrations: Record<string, Migration> = allMigrations,
): Promise<void> {
  const provider = { getMigrations: async () => migrations };
  const { error, results } = await new Migrator({ db, provider }).migrateToLatest();
  if (!error) return;
  const failed = results?.find((result) => result.status === 'Error')?.migrationName;
  const reason = error instanceof Error ? error.message : String(error);
  throw new Error(
    failed
      ? `The database could not be brought to version ${failed}: ${reason}. Nothing in it was changed; keep using the former program version and report this.`
      : `The database cannot be used by this program: ${reason}. It may have been written by a newer version; update Waymark and start again.`,
    { cause: error },
  );
}
