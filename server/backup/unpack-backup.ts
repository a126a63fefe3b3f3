import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { createGunzip } from 'node:zlib';
import { type BackupManifest, backupManifest, longestManifest } from './backup-format.ts';

/**
 * Unpacks a backup into an empty folder, each file checked by its length and checksum, and returns its manifest.
 * Throws an Error with a sentence when the backup is cut off, was changed, is of a later format, or is none.
 */
export async function unpackBackup(file: string, folder: string): Promise<BackupManifest> {
  const pieces = readPieces(file)[Symbol.asyncIterator]();
  const { manifest, rest } = await readManifest(file, pieces);
  let kept: Buffer = rest;
  for (const { name, bytes, sha256 } of manifest.files) {
    const hash = createHash('sha256');
    const handle = await open(join(folder, name), 'wx', 0o600);
    try {
      let missing = bytes;
      while (missing > 0) {
        if (kept.length === 0) {
          const { value, done } = await pieces.next();
          if (done) throw broken(file, `${name} ends ${missing} bytes early`);
          kept = value;
        }
        const part = kept.subarray(0, missing);
        kept = kept.subarray(part.length);
        missing -= part.length;
        hash.update(part);
        await handle.writeFile(part);
      }
      await handle.sync();
    } finally {
      await handle.close();
    }
    if (hash.digest('hex') !== sha256) throw broken(file, `${name} does not have its checksum`);
  }
  // Reading on to the end also checks the whole by gzip's own checksum.
  while (kept.length === 0) {
    const { value, done } = await pieces.next();
    if (done) return manifest;
    kept = value;
  }
  throw broken(file, 'there is something behind its end');
}

async function* readPieces(file: string): AsyncGenerator<Buffer> {
  const source = createReadStream(file);
  const gunzip = createGunzip();
  source.on('error', (error) => gunzip.destroy(error));
  try {
    for await (const piece of source.pipe(gunzip)) yield piece;
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (isMissing) throw new Error(`There is no file ${file}.`, { cause: error });
    throw broken(file, error instanceof Error ? error.message : String(error));
  } finally {
    source.destroy();
  }
}

async function readManifest(file: string, pieces: AsyncIterator<Buffer>) {
  let head: Buffer = Buffer.alloc(0);
  while (!head.includes('\n')) {
    const { value, done } = await pieces.next();
    if (done || head.length > longestManifest) throw broken(file, 'it does not begin as a backup does');
    head = Buffer.concat([head, value]);
  }
  const end = head.indexOf('\n');
  const parsed = backupManifest.safeParse(findJson(head.subarray(0, end).toString('utf8')));
  if (!parsed.success) {
    throw broken(file, 'it is no backup of Waymark, or one of a later version than this program');
  }
  return { manifest: parsed.data, rest: head.subarray(end + 1) };
}

function findJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function broken(file: string, what: string): Error {
  return new Error(
    `${file} cannot be restored: ${what}. It was cut off or changed; nothing was done. Use another backup.`,
  );
}
