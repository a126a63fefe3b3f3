import { join } from 'node:path';
import { Kysely } from 'kysely';
import { restoreBackup } from '../../server/backup/restore-backup.ts';
import { writeBackup } from '../../server/backup/write-backup.ts';
import { migrateStore } from '../../server/store/migrate-store.ts';
import { allMigrations } from '../../server/store/migrations/all-migrations.ts';
import { nodeSqliteDialect } from '../../server/store/node-sqlite-dialect.ts';
import type { Tables } from '../../server/store/tables.ts';

/** One piece of work that is killed somewhere: says "go" before it and "done" after it. */
const [work, folder = '', detail = ''] = process.argv.slice(2);

const works: Record<string, () => Promise<unknown>> = {
  backup: () => writeBackup(folder, detail, new Date()),
  restore: () => restoreBackup(detail, folder),
  /** Up to the migration of this name. */
  async migrate() {
    const db = new Kysely<Tables>({ dialect: nodeSqliteDialect(join(folder, 'waymark.db')) });
    await migrateStore(
      db,
      Object.fromEntries(Object.entries(allMigrations).filter(([name]) => name <= detail)),
    );
    await db.destroy();
  },
};

process.stdout.write('go\n');
await works[work ?? '']?.();
process.stdout.write('done\n');
