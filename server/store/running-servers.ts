import { sql } from 'kysely';
import { isShared } from './is-shared.ts';
import type { Store } from './tables.ts';

/** What a server calls the connection on which it listens; each has one as long as it runs. */
export function nameServer(keyId: string): string {
  return `waymark live ${keyId}`;
}

/** The servers that run on a PostgreSQL database now, by the names of the keys that they seal with; empty where nobody
 *  says which. Always none for an embedded one, which has no more than the server that asks. */
export async function listRunningServers(db: Store): Promise<string[]> {
  if (!isShared(db)) return [];
  const { rows } = await sql<{ name: string }>`
    select application_name as name from pg_stat_activity
    where application_name like 'waymark live%' and datname = current_database()`.execute(db);
  return rows.map(({ name }) => name.slice('waymark live'.length).trim());
}

/**
 * Throws an Error with a sentence when a server runs on the database that seals secrets and signs sessions with a key
 * that is not among `keyIds`: neither could read what the other one keeps.
 */
export async function refuseOtherKeys(db: Store, keyIds: readonly string[]): Promise<void> {
  const running = await listRunningServers(db);
  if (running.every((keyId) => keyId === '' || keyIds.includes(keyId))) return;
  throw new Error(
    'Another server on this PostgreSQL has a different secret key, and neither could read what the other one seals. Set WAYMARK_SECRET_KEY to the same value on every server (see docs/scaling.md), then start this one again.',
  );
}
