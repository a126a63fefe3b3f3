import { sql } from 'kysely';
import type { HealthAnswer } from '../../lib/sync/health-protocol.ts';
import type { Deps } from '../deps.ts';
import { isShared } from '../store/is-shared.ts';
import { readVersion } from '../store/read-version.ts';
import type { Store } from '../store/tables.ts';
import { version } from '../version.ts';
import { listJobs } from './list-jobs.ts';
import { readPageHealth } from './page-health.ts';

/** How the backend is: its jobs, the versions of the browsers it serves, its last backup. */
export async function reportHealth(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  workspace: string,
): Promise<HealthAnswer> {
  const now = clock();
  const { jobs, counts } = await listJobs(db, workspace);
  const due = jobs.filter(({ state, runAt }) => state === 'waiting' && Date.parse(runAt) <= now.getTime());
  const migration = await sql<{ name: string }>`select max(name) as name from kysely_migration`.execute(db);
  const backup = await db
    .selectFrom('audit')
    .select('at')
    .where('workspace', '=', workspace)
    .where('action', '=', 'backup.made')
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return {
    at: now.toISOString(),
    program: version,
    database: { kind: isShared(db) ? 'postgres' : 'embedded', version: migration.rows[0]?.name ?? '' },
    jobs: {
      ...counts,
      dueSince: due.map(({ runAt }) => runAt).sort()[0] ?? null,
      failing: jobs.flatMap(({ kind, tries, error }) => (error === null ? [] : [{ kind, tries, error }])),
    },
    clients: await countClients(db, workspace),
    lastBackup: backup ? new Date(backup.at).toISOString() : null,
    records: await countRecords(db, workspace),
    events: await readVersion(db, workspace, 'journal'),
    pages: await readPageHealth(db, workspace),
  };
}

async function countClients(db: Store, workspace: string): Promise<HealthAnswer['clients']> {
  const rows = await db
    .selectFrom('devices')
    .select('client')
    .select((eb) => [eb.fn.countAll<number>().as('browsers'), eb.fn.max<number>('seen_at').as('seen')])
    .where('workspace', '=', workspace)
    .where('revoked_at', 'is', null)
    .groupBy('client')
    .execute();
  return rows
    .map(({ client, browsers, seen }) => ({
      client,
      browsers: Number(browsers),
      lastSeen: new Date(Number(seen)).toISOString(),
    }))
    .sort((a, b) => b.browsers - a.browsers);
}

async function countRecords(db: Store, workspace: string): Promise<number> {
  const { count } = await db
    .selectFrom('record_facts')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('workspace', '=', workspace)
    .executeTakeFirstOrThrow();
  return Number(count);
}
