import { sql } from 'kysely';
import { isShared } from './is-shared.ts';
import type { Store, Writer } from './tables.ts';

/**
 * A transaction that writes in one workspace, the only such transaction of that workspace at its time: what it reads
 * stays true until it commits, versions become visible in their order, and nothing can deadlock. Every write of a
 * service goes through here.
 *
 * The embedded store has one connection, which one transaction at a time may have. On PostgreSQL an advisory lock of
 * the workspace, held until commit, does the same among all servers; the writers of one server queue up before they
 * take a connection, so that they never leave readers without one. Two calls must not be nested.
 *
 * A transaction that the database broke off for the sake of another one is done again; nothing of it had counted.
 */
export function inWorkspace<T>(db: Store, workspace: string, work: (trx: Writer) => Promise<T>): Promise<T> {
  return inLine(db, workspace, work);
}

/** The same for what is in no workspace yet, or in none alone: transactions of one `name` take turns. */
export function inLine<T>(db: Store, name: string, work: (trx: Writer) => Promise<T>): Promise<T> {
  if (!isShared(db)) return db.transaction().execute(work);
  return queued(db, name, () => again(() => locked(db, name, work)));
}

/** A transaction that only reads, all of it as of one moment. */
export function inSnapshot<T>(db: Store, work: (trx: Writer) => Promise<T>): Promise<T> {
  if (!isShared(db)) return db.transaction().execute(work);
  return db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(work);
}

function locked<T>(db: Store, name: string, work: (trx: Writer) => Promise<T>): Promise<T> {
  return db.transaction().execute(async (trx) => {
    // Read committed, the default, is what is wanted: each statement after the lock sees what its last holder wrote.
    await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(trx);
    return work(trx);
  });
}

/** The last in line under each name, per database. */
const lines = new WeakMap<Store, Map<string, Promise<unknown>>>();

async function queued<T>(db: Store, name: string, work: () => Promise<T>): Promise<T> {
  const line = lines.get(db) ?? new Map<string, Promise<unknown>>();
  lines.set(db, line);
  const before = line.get(name);
  const mine = before ? before.then(work, work) : work();
  line.set(name, mine);
  try {
    return await mine;
  } finally {
    if (line.get(name) === mine) line.delete(name);
  }
}

/** "Serialization failure" and "deadlock detected": PostgreSQL chose this transaction to give way. */
const gaveWay = new Set<unknown>(['40001', '40P01']);
const mostTries = 5;

async function again<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await work();
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      if (!gaveWay.has(code) || tries === mostTries) throw error;
    }
  }
}
