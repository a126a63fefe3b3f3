import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { findDatabaseVersion } from '../backup/check-database.ts';
import { refuseExisting, writeWholeFile } from '../backup/write-whole-file.ts';
import { readEnvironment } from '../read-environment.ts';
import { findOtherServer } from '../server-file.ts';
import { writeAudit } from '../services/write-audit.ts';
import { inSnapshot, inWorkspace } from '../store/in-workspace.ts';
import { allMigrations } from '../store/migrations/all-migrations.ts';
import { openStore } from '../store/open-store.ts';
import type { Store } from '../store/tables.ts';
import type { ExportHead } from './export-format.ts';
import { exportWorkspace } from './export-workspace.ts';
import { type Imported, importWorkspace } from './import-workspace.ts';
import { broken, readExport } from './read-export.ts';

/**
 * Writes a workspace of a data folder's database (or of `DATABASE_URL`) to a new file, also while it is served.
 * `wanted` may be left out where there is only one. Returns its id and name. Throws an Error with a sentence.
 */
export async function exportToFile(dataDir: string, file: string, now: Date, wanted?: string) {
  await refuseExisting(file);
  return withStore(dataDir, { isNew: false }, async (db) => {
    const workspace = await choose(db, wanted);
    await inSnapshot(db, (trx) => writeWholeFile(file, exportWorkspace(trx, workspace.id, now)));
    await inWorkspace(db, workspace.id, async (trx) => {
      const cli = await trx
        .selectFrom('members')
        .select('id')
        .where('workspace', '=', workspace.id)
        .where('builtin', '=', 1)
        .executeTakeFirst();
      const by = cli ? { member: cli } : null;
      await writeAudit(trx, { workspace: workspace.id, by, action: 'workspace.exported', now });
    });
    return workspace;
  });
}

/** Reads an export from its first to its last line as an import would, and changes nothing. Returns its head. Throws
 *  an Error with a sentence when it could not be imported. */
export async function checkExport(file: string): Promise<ExportHead> {
  let head: ExportHead | undefined;
  for await (const line of readExport(file)) if ('waymark' in line) head = line;
  if (!head) throw broken(file, 'it is empty');
  return head;
}

/** Brings an exported workspace into a data folder's database (or that of `DATABASE_URL`), which is made where there
 *  is none. Throws an Error with a sentence, also where the folder is being served. */
export async function importFromFile(dataDir: string, file: string, now: Date): Promise<Imported> {
  const other = readEnvironment(process.env).databaseUrl ? undefined : await findOtherServer(dataDir);
  if (other) throw new Error(`The folder ${dataDir} is served at ${other.url}. Stop that server first.`);
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  return withStore(dataDir, { isNew: true }, (db) => importWorkspace(db, file, now));
}

async function withStore<T>(
  dataDir: string,
  { isNew }: { isNew: boolean },
  work: (db: Store) => Promise<T>,
): Promise<T> {
  const { databaseUrl } = readEnvironment(process.env);
  if (!databaseUrl) refuseOther(dataDir, isNew);
  const db = await openStore(databaseUrl ?? join(dataDir, 'waymark.db'));
  try {
    return await work(db);
  } finally {
    await db.destroy();
  }
}

/** Opening brings a database to the newest version, which is for a server's start to do, after its backup. */
function refuseOther(dataDir: string, isNew: boolean): void {
  const version = findDatabaseVersion(join(dataDir, 'waymark.db'));
  if (version === Object.keys(allMigrations).at(-1) || (version === undefined && isNew)) return;
  throw new Error(
    version === undefined
      ? `There is no database in ${dataDir}.`
      : `The database in ${dataDir} is of another version of Waymark. Start its server with this one first.`,
  );
}

async function choose(db: Store, wanted: string | undefined) {
  const all = await db.selectFrom('workspaces').select(['id', 'name']).orderBy('id').execute();
  const [only] = all;
  const found = wanted === undefined && all.length === 1 ? only : all.find(({ id }) => id === wanted);
  if (found) return found;
  const list = all.map(({ id, name }) => `${id} (${name})`).join(', ') || 'none yet';
  throw new Error(
    wanted === undefined
      ? `There are several workspaces or none; name one by --workspace: ${list}.`
      : `There is no workspace ${wanted}. There is: ${list}.`,
  );
}
