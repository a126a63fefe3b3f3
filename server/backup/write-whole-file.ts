import { createWriteStream } from 'node:fs';
import { access, rename, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { syncToDisk } from './sync-to-disk.ts';

/** Throws an Error with a sentence when a file is there already: copies are never replaced. */
export async function refuseExisting(file: string): Promise<void> {
  const isThere = await access(file).then(
    () => true,
    () => false,
  );
  if (isThere) {
    throw new Error(`${file} exists already. Name a new file, for example with the date in its name.`);
  }
}

/** Writes a new file from its parts, compressed by gzip and readable by its user only. It appears under its name when
 *  all of it is on the disk, wherever this is stopped. */
export async function writeWholeFile(file: string, parts: AsyncIterable<Buffer | string>): Promise<void> {
  const partial = `${file}.partial`;
  // What was stopped half-way before.
  await rm(partial, { force: true });
  try {
    await pipeline(parts, createGzip({ level: 6 }), createWriteStream(partial, { mode: 0o600 }));
    await syncToDisk(partial);
    await rename(partial, file);
    await syncToDisk(dirname(resolve(file)));
  } finally {
    await rm(partial, { force: true });
  }
}
