import { join } from 'node:path';
import { inject, onTestFinished } from 'vitest';
import { createDatabase, dropDatabase } from './postgres-databases.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The URL of the tests' PostgreSQL; nothing where the embedded database is tested. */
    postgres: string;
  }
}

/** The PostgreSQL databases of this file's data folders. */
const databases = new Map<string, string>();

/** True where the same tests run on PostgreSQL. */
export function isOnPostgres(): boolean {
  return findServer() !== undefined;
}

/**
 * Where the data of a folder is kept, as `openStore` takes it: a file in it, or a PostgreSQL database that is made at
 * the first asking and goes away with the test.
 */
export async function locationOf(dataDir: string): Promise<string> {
  const server = findServer();
  if (server === undefined) return join(dataDir, 'waymark.db');
  const known = databases.get(dataDir);
  if (known) return known;
  const url = await createDatabase(server);
  databases.set(dataDir, url);
  onTestFinished(() => dropDatabase(server, url));
  return url;
}

function findServer(): string | undefined {
  return inject('postgres');
}
