import { Unzip, type UnzipFile, UnzipInflate } from 'fflate';
import { CliError } from '../cli-error.ts';
import { type FileLimits, type FoundFiles, fileLimits, findPathFault } from './found-files.ts';

/** A piece of an archive becomes a thousand times as much at most: so little is unpacked before it is counted. */
const pieceBytes = 16 * 1024;

/**
 * The files of a ZIP archive. What it says of its own sizes is not believed: bytes are counted as they are unpacked, and
 * a file that grows too large is given up. Throws a CliError for what is no ZIP archive, and for one that holds too much.
 */
export function readZip(archive: Uint8Array, name: string, limits: FileLimits = fileLimits): FoundFiles {
  if (archive[0] !== 0x50 || archive[1] !== 0x4b) throw new CliError(`${name} is no ZIP archive.`);
  const found: FoundFiles = { files: new Map(), refused: [] };
  const count = { files: 0, bytes: 0 };
  const unzip = new Unzip((file) => take(file, found, count, limits));
  unzip.register(UnzipInflate);
  try {
    for (let start = 0; start < archive.length; start += pieceBytes) {
      const end = Math.min(start + pieceBytes, archive.length);
      unzip.push(archive.subarray(start, end), end === archive.length);
      if (count.bytes > limits.bytes || count.files > limits.files) {
        const most = `${limits.bytes / 1024 / 1024} MB in ${limits.files} files`;
        throw new CliError(`${name} unpacks to more than ${most}. Nothing was imported; split the archive.`);
      }
    }
  } catch (error) {
    if (error instanceof CliError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new CliError(`${name} cannot be unpacked: ${reason}. Nothing was imported.`);
  }
  if (count.files === 0) throw new CliError(`${name} holds no files, or is cut off.`);
  return found;
}

function take(
  file: UnzipFile,
  { files, refused }: FoundFiles,
  count: { files: number; bytes: number },
  limits: FileLimits,
): void {
  const { name } = file;
  count.files += 1;
  if (name.endsWith('/')) return;
  const fault =
    findPathFault(name) ?? (files.has(name) ? 'the archive holds two files of this name' : undefined);
  if (fault !== undefined) {
    refused.push({ file: name, why: fault });
    return;
  }
  const pieces: Uint8Array[] = [];
  let size = 0;
  let isGivenUp = false;
  const giveUp = (why: string) => {
    if (!isGivenUp) refused.push({ file: name, why });
    isGivenUp = true;
    pieces.length = 0;
  };
  file.ondata = (error, piece, isLast) => {
    if (error) return giveUp('it cannot be unpacked');
    size += piece.length;
    count.bytes += piece.length;
    if (size > limits.bytesPerFile) giveUp(`it has more than ${limits.bytesPerFile / 1024 / 1024} MB`);
    if (isGivenUp) return;
    pieces.push(piece);
    if (isLast) files.set(name, Buffer.concat(pieces));
  };
  try {
    file.start();
  } catch {
    giveUp('it is packed or encrypted in a way that is not read');
  }
}
