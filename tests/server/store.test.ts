import pg from 'pg';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createSharedPokeBus } from '../../server/live/shared-poke-bus.ts';
import { inSnapshot, inWorkspace } from '../../server/store/in-workspace.ts';
import { openStore } from '../../server/store/open-store.ts';
import { databaseName } from '../../server/store/postgres-url.ts';
import { takeVersions } from '../../server/store/take-versions.ts';
import { openTestStore } from './open-test-store.ts';
import { dealKey, stageSeen, startTestServer, tempFolder } from './start-test-server.ts';
import { isOnPostgres, locationOf } from './test-database.ts';

const onlyShared = test.runIf(isOnPostgres());

test('both stores put keys in the same order, which is that of their characters', async () => {
  const db = await openTestStore();
  const names = ['b', 'B', 'a', 'ä', 'Z', '_', '-', 'a b', 'ab', 'É', '1', '10', '2'];
  for (const id of names)
    await db.insertInto('workspaces').values({ id, name: id, created_at: 0, epoch: '' }).execute();
  const rows = await db.selectFrom('workspaces').select('id').orderBy('id').execute();
  expect(rows.map(({ id }) => id)).toEqual([...names].sort());
  const after = await db.selectFrom('workspaces').select('id').where('id', '>', 'a').execute();
  expect(new Set(after.map(({ id }) => id))).toEqual(new Set(names.filter((id) => id > 'a')));
});

test('numbers of any size we use, counts and empty values come back as they went in', async () => {
  const db = await openTestStore();
  const far = Date.parse('9999-12-31T23:59:59.999Z');
  await db.insertInto('workspaces').values({ id: 'w', name: 'W', created_at: far, epoch: '' }).execute();
  expect(await db.selectFrom('workspaces').select('created_at').execute()).toEqual([{ created_at: far }]);
  const count = await db
    .selectFrom('workspaces')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  expect(count.n).toBe(1);
  const { numUpdatedRows } = await db.updateTable('workspaces').set({ name: 'V' }).executeTakeFirstOrThrow();
  expect(numUpdatedRows).toBe(1n);
});

test('a snapshot stays of one moment, and cannot write where that matters', async () => {
  const db = await openTestStore();
  await db.insertInto('workspaces').values({ id: 'w', name: 'W', created_at: 0, epoch: '' }).execute();
  const write = () => db.updateTable('workspaces').set({ created_at: 1 }).execute();
  let written: Promise<unknown> = Promise.resolve();
  const seen = await inSnapshot(db, async (trx) => {
    const read = () => trx.selectFrom('workspaces').select('created_at').executeTakeFirstOrThrow();
    const first = await read();
    written = write();
    // On PostgreSQL the write goes through at once; the embedded store lets it wait.
    if (isOnPostgres()) await written;
    return [first, await read()];
  });
  await written;
  expect(seen).toEqual([{ created_at: 0 }, { created_at: 0 }]);
});

test('two servers on one database count as one: no version twice, none left out', async () => {
  const location = isOnPostgres() ? await locationOf(await tempFolder()) : ':memory:';
  const one = await openStore(location);
  const two = isOnPostgres() ? await openStore(location) : one;
  onTestFinished(async () => {
    await one.destroy();
    if (two !== one) await two.destroy();
  });
  await one.insertInto('workspaces').values({ id: 'w', name: 'W', created_at: 0, epoch: '' }).execute();
  const taken: number[] = [];
  const take = (index: number) =>
    inWorkspace(index % 2 ? one : two, 'w', async (trx) => {
      // Each reads what the one before has written, and takes the counters in an order of its own.
      const before = await trx.selectFrom('workspaces').select('created_at').executeTakeFirstOrThrow();
      for (const scope of index % 3 ? ['a', 'b'] : ['b', 'a']) {
        const version = await takeVersions(trx, 'w', scope, 1);
        if (scope === 'a') taken.push(version);
      }
      await trx
        .updateTable('workspaces')
        .set({ created_at: before.created_at + 1 })
        .execute();
    });
  await Promise.all(Array.from({ length: 60 }, (_, index) => take(index)));
  expect(taken).toEqual(Array.from({ length: 60 }, (_, index) => index + 1));
  expect(await one.selectFrom('workspaces').select('created_at').execute()).toEqual([{ created_at: 60 }]);
});

onlyShared('servers that start together on an empty database make one workspace', async () => {
  const url = await locationOf(await tempFolder());
  const servers = await Promise.all(
    Array.from({ length: 4 }, async () => startTestServer({ databaseUrl: url })),
  );
  const workspaces = await Promise.all(
    servers.map(async ({ call }) => (await call('GET', '/v1/me')).body.workspace.id),
  );
  expect(new Set(workspaces).size).toBe(1);
  // Each folder has a token of its own, and none of them ended another one.
  expect(new Set(servers.map(({ adminToken }) => adminToken)).size).toBe(4);
  for (const { firstInvite } of servers) expect(firstInvite).not.toBeNull();
});

onlyShared('an event that reaches two servers at once counts once, and both say so', async () => {
  const url = await locationOf(await tempFolder());
  const one = await startTestServer({ databaseUrl: url });
  const two = await startTestServer({ databaseUrl: url });
  await one.addAccount();
  const events = Array.from({ length: 40 }, (_, index) => stageSeen(`${index % 10}`));
  const results = await Promise.all(
    events.flatMap((event) =>
      [one, two].map(async ({ call }) => (await call('POST', '/v1/push', { events: [event] })).body.results),
    ),
  );
  const statuses = results.flat().map(({ status }) => status);
  expect(statuses.filter((status) => status === 'applied').length).toBe(40);
  expect(statuses.filter((status) => status === 'duplicate').length).toBe(40);
  const keys = Array.from({ length: 10 }, (_, index) => dealKey(`${index}`));
  const request = { records: { cursor: 0, keys, fresh: [] } };
  const [seen, same] = [await one.pull(request, one.adminToken), await two.pull(request, two.adminToken)];
  expect(seen.records).toEqual(same.records);
  expect(seen.records.cursor).toBe(40);
});

onlyShared('what is published on one server is in force on the other at once', async () => {
  const url = await locationOf(await tempFolder());
  const one = await startTestServer({ databaseUrl: url });
  const two = await startTestServer({ databaseUrl: url });
  const { yaml } = (await two.call('GET', '/v1/playbook')).body;
  await two.call('POST', '/v1/playbook', { yaml: `${yaml}\n# more` });
  expect((await one.call('GET', '/v1/playbook')).body.version).toBe(2);
});

onlyShared('pokes reach the other servers, and after a broken connection everybody is told', async () => {
  const url = await locationOf(await tempFolder());
  const buses = [
    await createSharedPokeBus(url, () => {}, ['key']),
    await createSharedPokeBus(url, () => {}, ['key']),
  ] as const;
  onTestFinished(async () => {
    for (const bus of buses) await bus.close();
  });
  const heard: string[] = [];
  let gaps = 0;
  buses[1].listen(
    (workspace, scopes) => heard.push(...[...scopes].map((scope) => `${workspace} ${scope}`)),
    () => gaps++,
  );
  const many = Array.from({ length: 300 }, (_, index) => `me:${index}`);
  buses[0].send('w', new Set(many));
  await expect.poll(() => heard.length, { timeout: 10_000 }).toBe(300);
  expect(new Set(heard)).toEqual(new Set(many.map((scope) => `w ${scope}`)));

  await breakConnections(url, 'waymark live key');
  await expect.poll(() => gaps, { timeout: 10_000 }).toBeGreaterThan(0);
  // What the other server could not send meanwhile comes when its channel is up again.
  buses[0].send('w', new Set(['records']));
  await expect.poll(() => heard.at(-1), { timeout: 10_000 }).toBe('w records');
});

onlyShared(
  'a database that ends every connection costs the requests in hand, and nothing that was said',
  async () => {
    const server = await startTestServer();
    await server.addAccount();
    const url = await locationOf(server.dataDir);
    const applied = new Set<string>();
    const events = Array.from({ length: 60 }, (_, index) => stageSeen(`${index}`));
    const push = async (event: (typeof events)[number]) => {
      const { status, body } = await server.call('POST', '/v1/push', { events: [event] });
      if (status === 200) applied.add(event.id);
      return status === 200 ? body.results[0]?.status : `refused with ${status}`;
    };
    const all = Promise.all(events.map(push));
    await breakConnections(url, 'waymark%');
    for (const outcome of await all) expect(['applied', 'refused with 500']).toContain(outcome);
    for (const event of events) {
      const outcome = await push(event);
      // One whose answer was lost may be there already.
      if (applied.has(event.id)) expect(['applied', 'duplicate']).toContain(outcome);
    }
    const keys = events.map(({ record }) => dealKey(record.id));
    const { records } = await server.pull({ records: { cursor: 0, keys, fresh: [] } });
    expect(records.changes).toHaveLength(60);
    expect(records.cursor).toBe(60);
  },
);

test('a database that is not there is named without its password', async () => {
  expect(databaseName('postgres://me:secret@db.example:5433/waymark')).toBe('db.example:5433/waymark');
});

async function breakConnections(url: string, name: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where application_name like $1 and datname = current_database()',
    [name],
  );
  await client.end();
}

onlyShared(
  'a server does not start beside one that has another secret key; keys are replaced one server after the other',
  async () => {
    onTestFinished(() => void vi.unstubAllEnvs());
    const [old, fresh] = [1, 2].map((byte) => Buffer.alloc(32, byte).toString('base64'));
    const url = await locationOf(await tempFolder());
    vi.stubEnv('WAYMARK_SECRET_KEY', old);
    const one = await startTestServer({ databaseUrl: url });
    vi.stubEnv('WAYMARK_SECRET_KEY', fresh);
    await expect(startTestServer({ databaseUrl: url })).rejects.toThrow(
      'Set WAYMARK_SECRET_KEY to the same value',
    );
    // From one key to the next: all know the new one, then each seals with it, then the old one goes.
    vi.stubEnv('WAYMARK_SECRET_KEY', `${old},${fresh}`);
    const two = await startTestServer({ databaseUrl: url });
    await one.close();
    vi.stubEnv('WAYMARK_SECRET_KEY', `${fresh},${old}`);
    await startTestServer({ databaseUrl: url });
    vi.stubEnv('WAYMARK_SECRET_KEY', fresh);
    await expect(startTestServer({ databaseUrl: url })).rejects.toThrow('a different secret key');
    await two.close();
    await startTestServer({ databaseUrl: url });
  },
);

onlyShared("the command line's tokens of folders that do not come back end after a month", async () => {
  const day = 24 * 60 * 60_000;
  let now = Date.parse('2026-10-01T12:00:00.000Z');
  const clock = () => new Date(now);
  const url = await locationOf(await tempFolder());
  const [kept, gone] = [await tempFolder(), await tempFolder()];
  const start = (dataDir: string) => startTestServer({ databaseUrl: url, dataDir, clock });
  const lost = await start(gone);
  await lost.close();
  const first = await start(kept);
  await first.close();
  now += 20 * day;
  const second = await start(kept);
  expect(second.adminToken).toBe(first.adminToken);
  await second.close();
  now += 20 * day;
  const third = await start(kept);
  expect(third.adminToken).toBe(first.adminToken);
  expect((await third.call('GET', '/v1/me', undefined, lost.adminToken)).status).toBe(401);
  const db = await openStore(url);
  onTestFinished(() => db.destroy());
  expect((await db.selectFrom('tokens').select('hash').execute()).length).toBe(1);
  const again = await start(gone);
  expect(again.adminToken).not.toBe(lost.adminToken);
  expect((await again.call('GET', '/v1/me')).status).toBe(200);
});
