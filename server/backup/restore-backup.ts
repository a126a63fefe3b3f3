import { access, link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { v4 as random } from 'uuid';
import { findOtherServer } from '../server-file.ts';
import type { BackupManifest } from './backup-format.ts';
import { readDatabaseVersion, refuseNewer } from './check-database.ts';
import { syncToDisk } from './sync-to-disk.ts';
import { unpackBackup } from './unpack-backup.ts';

/**
 * Puts a backup in the place of a data folder's database, or into a new folder. Wherever it is stopped, the folder
 * holds the former database or the restored one. The former one is kept as `waymark.db.before-restore`.
 *
 * Browsers that have seen the former state start anew, and send what they had not sent yet. Returns the manifest.
 * Throws an Error with a sentence when the folder is served, or the backup is damaged or of a newer version.
 */
export async function restoreBackup(file: string, dataDir: string): Promise<BackupManifest> {
  const other = await findOtherServer(dataDir);
  if (other) {
    throw new Error(`The folder ${dataDir} is served at ${other.url}. Stop that server first.`);
  }
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const work = join(dataDir, 'restore.partial');
  // What a restore left behind that was stopped half-way.
  await rm(work, { recursive: true, force: true });
  await mkdir(work, { mode: 0o700 });
  try {
    const manifest = await unpackBackup(file, work);
    const fresh = join(work, 'waymark.db');
    refuseNewer(readDatabaseVersion(fresh));
    beginNewLife(fresh);
    await syncToDisk(fresh);
    await addKeys(join(work, 'secret-key'), dataDir);
    await putInPlace(fresh, dataDir);
    return manifest;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** The restored database is another one than the one that browsers know: they must not go on from their cursors. */
function beginNewLife(file: string): void {
  const raw = new DatabaseSync(file);
  try {
    // One file, with nothing beside it that could be forgotten.
    raw.exec('pragma journal_mode = delete; begin immediate');
    const workspaces = raw.prepare('select id from workspaces').all();
    const renew = raw.prepare('update workspaces set epoch = ? where id = ?');
    for (const { id } of workspaces) renew.run(random(), String(id));
    // Since the backup they have exchanged their refresh tokens for ones that it does not know.
    const devices = raw.prepare("select name from sqlite_master where name = 'refresh_tokens'").get();
    if (devices) raw.exec('delete from refresh_tokens; update devices set generation = 0');
    raw.exec('commit');
  } finally {
    raw.close();
  }
}

/** The keys of both are needed: sealed secrets of either database must open wherever this is stopped. */
async function addKeys(from: string, dataDir: string): Promise<void> {
  const file = join(dataDir, 'secret-key');
  const read = (path: string) => readFile(path, 'utf8').catch(() => '');
  const lines = [...(await read(file)).split('\n'), ...(await read(from)).split('\n')];
  const keys = [...new Set(lines.map((line) => line.trim()).filter((line) => line !== ''))];
  if (keys.length === 0) return;
  const draft = `${file}.new`;
  await writeFile(draft, `${keys.join('\n')}\n`, { mode: 0o600 });
  await syncToDisk(draft);
  await rename(draft, file);
}

async function putInPlace(fresh: string, dataDir: string): Promise<void> {
  const place = join(dataDir, 'waymark.db');
  const former = `${place}.before-restore`;
  const isThere = await access(place).then(
    () => true,
    () => false,
  );
  const close = isThere ? await takeOver(place, dataDir) : () => {};
  try {
    if (isThere) {
      await rm(former, { force: true });
      await link(place, former);
    }
    await rename(fresh, place);
    await syncToDisk(dataDir);
  } finally {
    close();
  }
}

/** Locks out everybody else and brings the former database into one file: a log left beside would be applied to the
 *  restored one. Returns the function that lets go. */
async function takeOver(place: string, dataDir: string): Promise<() => void> {
  const raw = new DatabaseSync(place);
  try {
    raw.exec('pragma busy_timeout = 2000');
    const mode = raw.prepare('pragma journal_mode = delete').get()?.journal_mode;
    if (mode !== 'delete') throw new Error('database is locked');
    raw.exec('begin exclusive');
    return () => raw.close();
  } catch (error) {
    raw.close();
    const reason = error instanceof Error ? error.message : String(error);
    if (/locked|busy/.test(reason)) {
      throw new Error(`The database in ${dataDir} is in use. Stop the server first.`, { cause: error });
    }
    // It is too damaged to be opened, which may be why somebody restores. What belongs to it stays beside it.
    await rename(`${place}-wal`, `${place}.before-restore-wal`).catch(() => {});
    await rm(`${place}-shm`, { force: true });
    return () => {};
  }
}
