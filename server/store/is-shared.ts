import { PostgresAdapter } from 'kysely';
import type { Store } from './tables.ts';

/** True for a database that several servers may share; false for the embedded one, which has one connection. */
export function isShared(db: Store): boolean {
  return db.getExecutor().adapter instanceof PostgresAdapter;
}
