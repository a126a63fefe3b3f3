import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { PullRequest } from '../../lib/sync/protocol.ts';
import type { Caller } from '../../server/services/caller.ts';
import { openStore } from '../../server/store/open-store.ts';
import type { Store } from '../../server/store/tables.ts';
import { createDatabase } from '../server/postgres-databases.ts';
import { pullStore } from '../server/pull-store.ts';
import { startPostgres } from '../server/start-postgres.ts';

/**
 * How long a pull takes in a small and in a large workspace, on both databases:
 * `node tests/bench/pull.ts [SMALL] [LARGE] [ROUNDS]`. What counts are the ratios of medians, measured in turns.
 */
const [small = 10_000, large = 1_000_000, rounds = 200] = process.argv.slice(2).map(Number);
const caller: Caller = {
  workspace: 'w',
  token: 't',
  device: null,
  expiresAt: null,
  builtin: false,
  member: { id: 'm', name: 'M', access: 'member', person: null },
};

async function compare(what: string, locate: (rows: number) => Promise<string>) {
  const stores = await Promise.all(
    [small, large].map(async (rows) => ({ rows, db: await openStore(await locate(rows)) })),
  );
  for (const { db, rows } of stores) await fill(db, rows);
  for (const [name, request] of Object.entries(requests)) {
    const times = stores.map((): number[] => []);
    for (let round = 0; round < rounds; round++) {
      for (const [index, { db, rows }] of stores.entries()) {
        const asked = request(rows, round);
        const began = performance.now();
        const { records, workspace } = await pullStore(db, caller, asked.body);
        times[index]?.push(performance.now() - began);
        const got = records.changes.length + workspace.changes.length;
        if (got !== asked.expected) throw new Error(`${name}: ${got} changes, not ${asked.expected}`);
      }
    }
    const [few = 0, many = 0] = times.map(median);
    const figures = `${few.toFixed(2)} ms at ${small}, ${many.toFixed(2)} ms at ${large} rows`;
    console.log(`pull on ${what}, ${name}: ${figures}: ratio ${(many / few).toFixed(2)}`);
  }
  for (const { db } of stores) await db.destroy();
}

interface Asked {
  body: PullRequest;
  expected: number;
}

const followed = 200;
const changed = 20;

/** What a browser asks for. Row n of a scope has version n, so the newest rows are those with the highest numbers. */
const requests: Record<string, (rows: number, round: number) => Asked> = {
  'nothing new': (rows) => ask({ rows, keys: keysFrom(rows - followed, followed) }, 0),
  '20 of 200 followed records changed': (rows) =>
    ask({ rows, records: rows - changed, keys: keysFrom(rows - followed, followed) }, changed),
  '20 changes of records that are not followed': (rows) =>
    ask({ rows, records: rows - changed, keys: keysFrom(0, followed) }, 0),
  '20 records asked for the first time': (rows, round) =>
    ask({ rows, fresh: keysFrom((round * 37) % (rows - changed), changed) }, changed),
  '500 changes of the workspace scope': (rows) => ask({ rows, workspace: rows - 500 }, 500),
};

interface Wish {
  rows: number;
  workspace?: number;
  records?: number;
  keys?: string[];
  fresh?: string[];
}

function ask(
  { rows, workspace = rows, records = rows, keys = [], fresh = [] }: Wish,
  expected: number,
): Asked {
  return { body: { workspace, me: 0, records: { cursor: records, keys, fresh } }, expected };
}

function keysFrom(first: number, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `hubspot:1:deal:${first + index + 1}`);
}

/** One statement makes all rows of a scope: a record is about 330 bytes of JSON, as real ones are. */
async function fill(db: Store, rows: number) {
  await db.insertInto('workspaces').values({ id: 'w', name: 'W', created_at: 0, epoch: 'e' }).execute();
  const data = JSON.stringify({ ref: {}, properties: { name: { page: { value: 'x'.repeat(290) } } } });
  for (const [scope, kind] of [
    ['records', 'record'],
    ['workspace', 'member'],
  ] as const) {
    await sql`
      with recursive n(i) as (select 1 union all select i + 1 from n where i < cast(${rows} as integer))
      insert into entities (workspace, scope, kind, id, version, deleted, data, record)
      select 'w', ${sql.lit(scope)}, ${sql.lit(kind)}, 'hubspot:1:deal:' || i, i, 0, ${sql.lit(data)}, null from n`.execute(
      db,
    );
    await db.insertInto('scopes').values({ workspace: 'w', scope, version: rows }).execute();
  }
  // The account of the records, without which none of them is told of; of a version that nobody asks for.
  const account = {
    kind: 'account',
    id: 'hubspot:1',
    data: JSON.stringify({ host: 'hubspot', account: '1' }),
  };
  await db
    .insertInto('entities')
    .values({ workspace: 'w', scope: 'workspace', version: 0, deleted: 0, record: null, ...account })
    .execute();
  await sql`analyze`.execute(db);
}

function median(times: number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

const folder = await mkdtemp(join(tmpdir(), 'waymark-bench-'));
const postgres = await startPostgres({ isDurable: true });
try {
  await compare('embedded', (rows) => Promise.resolve(join(folder, `${rows}.db`)));
  if (typeof postgres === 'string') console.log(`PostgreSQL left out: ${postgres}`);
  else await compare('postgres', () => createDatabase(postgres.url));
} finally {
  if (typeof postgres !== 'string') await postgres.stop();
  await rm(folder, { recursive: true, force: true });
}
