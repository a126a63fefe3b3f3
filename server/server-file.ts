import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';

const content = z.object({ url: z.string(), pid: z.int() });

/** Where the server of a data folder listens, and its process. */
export type ServerFile = z.infer<typeof content>;

/** Reads `DIR/server.json`, by which the command line finds the server; nothing when there is none. */
export async function findServerFile(dataDir: string): Promise<ServerFile | undefined> {
  try {
    return content.parse(JSON.parse(await readFile(pathIn(dataDir), 'utf8')));
  } catch {
    return undefined;
  }
}

/** Writes `DIR/server.json` in one step, so that nobody reads half of it. */
export async function writeServerFile(dataDir: string, file: ServerFile): Promise<void> {
  const draft = `${pathIn(dataDir)}.new`;
  await writeFile(draft, `${JSON.stringify(file)}\n`);
  await rename(draft, pathIn(dataDir));
}

/** Removes `DIR/server.json`, unless another server has written it anew. */
export async function removeServerFile(dataDir: string, pid: number): Promise<void> {
  const file = await findServerFile(dataDir);
  if (file && file.pid !== pid) return;
  await rm(pathIn(dataDir), { force: true });
}

/**
 * The other server that already serves this folder, or nothing.
 *
 * A server that is busy for minutes is still there: only an address where nobody listens, or where somebody else
 * answers, shows that the process was given the number of one that has died.
 */
export async function findOtherServer(dataDir: string): Promise<ServerFile | undefined> {
  const file = await findServerFile(dataDir);
  if (!file || !isAlive(file.pid)) return undefined;
  try {
    const answer = await fetch(`${file.url}/v1/hello`, { signal: AbortSignal.timeout(1000) });
    return answer.ok ? file : undefined;
  } catch (error) {
    const isSlow = error instanceof Error && error.name === 'TimeoutError';
    return isSlow && file.pid !== process.pid ? file : undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of another user may not be signalled, but it lives.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function pathIn(dataDir: string) {
  return join(dataDir, 'server.json');
}
