import { open } from 'node:fs/promises';

/** Waits until a file, or a folder's list of files, is on the disk and survives a power cut. */
export async function syncToDisk(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } catch (error) {
    // Windows cannot flush a folder; its renames are journalled by the file system.
    const isRefused = error instanceof Error && 'code' in error && error.code === 'EPERM';
    if (!isRefused) throw error;
  } finally {
    await handle.close();
  }
}
