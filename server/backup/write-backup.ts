import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, open, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pipeline } from 'node:stream/promises';
import { v7 as uuid } from 'uuid';
import { version } from '../version.ts';
import type { BackupManifest } from './backup-format.ts';
import { readDatabaseVersion } from './check-database.ts';
import { refuseExisting, writeWholeFile } from './write-whole-file.ts';

/**
 * Writes a backup of a data folder to `file`, also while its server runs: the database as it is at one moment, and
 * the key that its sealed secrets need. The file appears under its name only when all of it is on the disk.
 *
 * Returns the manifest. Throws an Error with a sentence when the folder holds no database, the file exists already,
 * or the database is damaged.
 */
export async function writeBackup(dataDir: string, file: string, now: Date): Promise<BackupManifest> {
  const database = join(dataDir, 'waymark.db');
  if (!(await isThere(database))) throw new Error(`There is no database in ${dataDir} to back up.`);
  await refuseExisting(file);
  const snapshot = `${file}.partial.db`;
  // What a backup left behind that was stopped half-way.
  await rm(snapshot, { force: true });
  try {
    await takeSnapshot(database, snapshot);
    const sources: { name: BackupManifest['files'][number]['name']; path: string }[] = [
      { name: 'waymark.db', path: snapshot },
    ];
    const key = join(dataDir, 'secret-key');
    if (await isThere(key)) sources.push({ name: 'secret-key', path: key });
    const manifest: BackupManifest = {
      waymark: 'backup',
      format: 1,
      program: version,
      database: readDatabaseVersion(snapshot),
      createdAt: now.toISOString(),
      files: await Promise.all(sources.map(async ({ name, path }) => ({ name, ...(await measure(path)) }))),
    };
    const parts = async function* () {
      yield Buffer.from(`${JSON.stringify(manifest)}\n`);
      for (const { path } of sources) yield* createReadStream(path);
    };
    await writeWholeFile(file, parts());
    noteBackup(database, now);
    return manifest;
  } finally {
    await rm(snapshot, { force: true });
  }
}

/** The database at one moment. Who writes meanwhile is not held up and not overlooked half. */
async function takeSnapshot(database: string, snapshot: string): Promise<void> {
  // Made first, so that nobody else may read it while it is filled.
  await (await open(snapshot, 'wx', 0o600)).close();
  const raw = new DatabaseSync(database);
  try {
    raw.exec('pragma busy_timeout = 10000');
    raw.prepare('vacuum into ?').run(snapshot);
  } finally {
    raw.close();
  }
}

/** Tells the audit log, which a database of an older version does not have. The backup is good without it, so a
 *  database that is too busy for it is no failure. */
function noteBackup(database: string, now: Date): void {
  const raw = new DatabaseSync(database);
  try {
    raw.exec('pragma busy_timeout = 10000');
    const log = raw.prepare("select name from sqlite_master where name = 'audit'").get();
    if (!log) return;
    const add = raw.prepare(`insert into audit (workspace, id, at, member, device, action, subject, detail)
      values (?, ?, ?, ?, null, 'backup.made', null, '{}')`);
    for (const { workspace, id } of raw
      .prepare('select workspace, id from members where builtin = 1')
      .all()) {
      add.run(String(workspace), uuid(), now.getTime(), String(id));
    }
  } catch {
    // The backup itself is on the disk.
  } finally {
    raw.close();
  }
}

async function measure(path: string): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return { bytes: (await stat(path)).size, sha256: hash.digest('hex') };
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
