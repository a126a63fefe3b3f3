import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { CliError } from '../cli-error.ts';
import { type FoundFiles, fileLimits } from './found-files.ts';

/** The files below a folder, without hidden ones. Links are not followed. Throws a CliError for a folder that holds too
 *  much. */
export async function readFolder(folder: string): Promise<FoundFiles> {
  const found: FoundFiles = { files: new Map(), refused: [] };
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  let bytes = 0;
  const paths = entries.map((entry) => ({ entry, full: join(entry.parentPath, entry.name) }));
  paths.sort((a, b) => (a.full < b.full ? -1 : 1));
  for (const { entry, full } of paths) {
    const path = full.slice(folder.replace(/[\\/]+$/, '').length + 1).replaceAll('\\', '/');
    if (entry.isDirectory() || path.split('/').some((part) => part.startsWith('.'))) continue;
    if (!entry.isFile()) {
      found.refused.push({ file: path, why: 'it is a link, which is not followed' });
      continue;
    }
    const { size } = await stat(full);
    if (size > fileLimits.bytesPerFile) {
      found.refused.push({ file: path, why: `it has more than ${fileLimits.bytesPerFile / 1024 / 1024} MB` });
      continue;
    }
    bytes += size;
    if (bytes > fileLimits.bytes || found.files.size >= fileLimits.files) {
      const most = `${fileLimits.bytes / 1024 / 1024} MB in ${fileLimits.files} files`;
      throw new CliError(`${folder} holds more than ${most}. Nothing was imported; import it in parts.`);
    }
    found.files.set(path, await readFile(full));
  }
  return found;
}
