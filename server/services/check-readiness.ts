import { sql } from 'kysely';
import type { Deps } from '../deps.ts';
import { ApiError } from '../http/api-error.ts';
import { allMigrations } from '../store/migrations/all-migrations.ts';

/** A database that has not answered after this long (ms) is as good as away. */
const patience = 2000;

/**
 * Returns when this server can serve: its database answers and has every migration of this program, and it is not
 * stopping. Throws 503 with the reason otherwise, so that a balancer sends requests elsewhere.
 */
export async function checkReadiness({ db, log, stopping }: Deps): Promise<void> {
  if (stopping.aborted) throw notReady('stopping', 'The server is stopping.');
  const found = await Promise.race([readMigrations(db), timeout()]).catch((error: unknown) => {
    log.error('The database does not answer', {}, error);
    throw notReady('database', 'The database does not answer; the log says why.');
  });
  const missing = Object.keys(allMigrations).filter((name) => !found.has(name));
  if (missing.length === 0) return;
  const message = `The database lacks the migrations ${missing.join(', ')}: it was replaced by an older one. Restart this server.`;
  throw notReady('migrations', message);
}

async function readMigrations(db: Deps['db']): Promise<Set<string>> {
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db);
  return new Set(rows.map(({ name }) => name));
}

function timeout(): Promise<never> {
  return new Promise((_resolve, reject) => {
    setTimeout(() => reject(new Error('no answer within two seconds')), patience).unref();
  });
}

function notReady(code: string, message: string): ApiError {
  return new ApiError(503, code, message);
}
