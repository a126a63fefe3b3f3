import { readFile } from 'node:fs/promises';
import { CliError } from './cli-error.ts';

/** The text of a file named on the command line. Throws a CliError that names the file. */
export async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    const reason = code === 'ENOENT' ? 'there is no such file' : String(error);
    throw new CliError(`${file} cannot be read: ${reason}.`, 2);
  }
}
