import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BackupManifest } from './backup-format.ts';
import { readDatabaseVersion, refuseNewer } from './check-database.ts';
import { unpackBackup } from './unpack-backup.ts';

/** Reads a backup from its first to its last byte, as a restore would, and changes nothing. Returns its manifest.
 *  Throws an Error with a sentence when it could not be restored. */
export async function checkBackup(file: string): Promise<BackupManifest> {
  const folder = await mkdtemp(join(tmpdir(), 'waymark-check-'));
  try {
    const manifest = await unpackBackup(file, folder);
    refuseNewer(readDatabaseVersion(join(folder, 'waymark.db')));
    return manifest;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
