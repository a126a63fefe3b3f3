import { Kysely } from 'kysely';
import { nodeSqliteDialect } from './node-sqlite-dialect.ts';
import { postgresDialect } from './postgres-dialect.ts';
import { isPostgresUrl } from './postgres-url.ts';
import type { Store, Tables } from './tables.ts';

/** Connects to a database as it is, of whatever version; everybody but its own tests and tools wants `openStore`.
 *  `onBroken` hears of connections that broke while idle. */
export function connectStore(location: string, onBroken: (error: Error) => void = () => {}): Store {
  const dialect = isPostgresUrl(location) ? postgresDialect(location, onBroken) : nodeSqliteDialect(location);
  return new Kysely<Tables>({ dialect });
}
