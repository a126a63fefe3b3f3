import { sql } from 'kysely';
import { isShared } from './is-shared.ts';
import type { Store } from './tables.ts';

const prefix = 'waymark live';

/** A connection's name has room for so many keys; nobody has more for long. */
const mostKeys = 5;

/** What a server calls the connection on which it listens; each has one as long as it runs. `keyIds` name its secret
 *  keys, newest first. */
export function nameServer(keyIds: readonly string[]): string {
  return `${prefix} ${keyIds.slice(0, mostKeys).join(',')}`;
}

/** The servers that run on a PostgreSQL database now, each by the names of its keys, newest first; empty where it does
 *  not say. Always none for an embedded one, which has no more than the server that asks. */
export async function listRunningServers(db: Store): Promise<string[][]> {
  if (!isShared(db)) return [];
  const { rows } = await sql<{ name: string }>`
    select application_name as name from pg_stat_activity
    where application_name like ${`${prefix}%`} and datname = current_database()`.execute(db);
  return rows.map(({ name }) => name.slice(prefix.length).trim().split(',').filter(Boolean));
}

/**
 * Throws an Error with a sentence when a server runs on the database that could not read what this one seals with the
 * first of its keys, or whose secrets this one could not read.
 */
export async function refuseOtherKeys(db: Store, keyIds: readonly string[]): Promise<void> {
  const [mine = ''] = keyIds;
  const running = await listRunningServers(db);
  const agrees = ([newest, ...older]: string[]) =>
    newest === undefined || (keyIds.includes(newest) && [newest, ...older].includes(mine));
  if (running.every(agrees)) return;
  throw new Error(
    'Another server on this PostgreSQL has a different secret key, and they could not read what the other one seals. Set WAYMARK_SECRET_KEY to the same value on every server (see docs/scaling.md), then start this one again.',
  );
}
