import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { allMigrations } from '../store/migrations/all-migrations.ts';
import { findDatabaseVersion } from './check-database.ts';
import { writeBackup } from './write-backup.ts';

/**
 * Before a database is brought to a newer version it is backed up in its folder, so that the former program can be
 * gone back to by one command. Returns the backup's file, or null where there is nothing to upgrade.
 */
export async function backUpBeforeUpgrade(dataDir: string, now: Date): Promise<string | null> {
  const version = findDatabaseVersion(join(dataDir, 'waymark.db'));
  if (version === undefined || !(version in allMigrations)) return null;
  if (version === Object.keys(allMigrations).at(-1)) return null;
  const day = now.toISOString().slice(0, 10);
  const file = join(dataDir, `before-upgrade-from-${version}-${day}.backup`);
  // One that is there already is of a start that failed behind it.
  const isThere = await access(file).then(
    () => true,
    () => false,
  );
  if (!isThere) await writeBackup(dataDir, file, now);
  return file;
}
