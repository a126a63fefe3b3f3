import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { allMigrations } from '../store/migrations/all-migrations.ts';
import { writeBackup } from './write-backup.ts';

/**
 * Before a database is brought to a newer version it is backed up in its folder, so that the former program can be
 * gone back to by one command. Returns the backup's file, or null where there is nothing to upgrade.
 */
export async function backUpBeforeUpgrade(dataDir: string, now: Date): Promise<string | null> {
  const version = findVersion(join(dataDir, 'waymark.db'));
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

/** The last migration of a database; nothing where there is none, or no database. */
function findVersion(file: string): string | undefined {
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
