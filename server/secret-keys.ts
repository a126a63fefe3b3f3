import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeOnce } from './write-once.ts';

/**
 * The keys that seal stored secrets, newest first: from `WAYMARK_SECRET_KEY` where it is set (base64, several with
 * commas between), else from `DIR/secret-key` (one per line, mode 0600), which is made at the first start.
 *
 * Throws an Error with a sentence when a key is not 32 bytes of base64. Without the file nothing can be opened, so
 * an unreadable one is an error and never replaced.
 */
export async function readSecretKeys(dataDir: string, environment: NodeJS.ProcessEnv): Promise<Buffer[]> {
  const given = environment.WAYMARK_SECRET_KEY?.trim();
  if (given) return given.split(',').map((text) => toKey(text, 'WAYMARK_SECRET_KEY'));
  const file = join(dataDir, 'secret-key');
  await writeOnce(file, `${randomBytes(32).toString('base64')}\n`);
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  if (lines.length === 0) throw new Error(wrong(file));
  return lines.map((line) => toKey(line, file));
}

function toKey(text: string, where: string): Buffer {
  const key = Buffer.from(text.trim(), 'base64');
  if (key.length !== 32) throw new Error(wrong(where));
  return key;
}

function wrong(where: string): string {
  return `${where} must hold 32 random bytes in base64. Make one with: openssl rand -base64 32`;
}
