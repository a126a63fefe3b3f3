import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import * as z from 'zod/mini';
import { type ServerOptions, startServer } from '../../server/start-server.ts';
import { moveStore } from '../../server/store/move-store.ts';
import { openStore } from '../../server/store/open-store.ts';
import { startWaymark } from '../cli/run-waymark.ts';
import { dealKey, hardwareSales, stageSeen, startTestServer, tempFolder } from './start-test-server.ts';
import { isOnPostgres, locationOf } from './test-database.ts';

const onlyShared = test.runIf(isOnPostgres());
const movedTables = z.array(z.object({ name: z.string(), rows: z.int(), checksum: z.string() }));

const ask = { records: { cursor: 0, keys: [], fresh: ['1', '2', '3'].map(dealKey) } };

/** A served and stopped data folder with something in most tables, and what a client pulled from it. */
async function usedFolder() {
  const dataDir = await tempFolder();
  const options: ServerOptions = { dataDir, port: 0, host: '127.0.0.1', playbookFile: hardwareSales };
  const server = await startServer(options);
  const call = async (path: string, body: unknown) => {
    const headers = { authorization: `Bearer ${server.adminToken}`, 'content-type': 'application/json' };
    const answer = await fetch(`${server.url}${path}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    });
    return answer.json();
  };
  await call('/v1/accounts', { host: 'hubspot', account: '1' });
  const amount = { property: 'amount', value: '1 000 €, 日本 🦜 "quoted" \\ end', source: 'page' } as const;
  const at = '2026-09-01T08:00:00.000Z';
  const events = [
    stageSeen('1'),
    stageSeen('2', { observations: [{ ...amount, asOf: at }] }),
    ...Array.from({ length: 600 }, (_, index) => stageSeen(`m${index}`)),
  ];
  for (const some of [events.slice(0, 400), events.slice(400)]) await call('/v1/push', { events: some });
  const pulled = await call('/v1/pull', { workspace: 0, me: 0, ...ask });
  await server.close();
  return { dataDir, pulled, token: server.adminToken, event: events[0] };
}

onlyShared(
  'a company moves to PostgreSQL and back: all of it, and browsers go on where they are',
  async () => {
    const { dataDir, pulled, token, event } = await usedFolder();
    const url = await locationOf(dataDir);
    const there = await startWaymark(['move', '--to', 'postgres', '--data', dataDir, '--json'], {
      DATABASE_URL: url,
    });
    expect(there).toMatchObject({ code: 0, err: '' });
    const tables = movedTables.parse(JSON.parse(there.out));
    expect(tables.find(({ name }) => name === 'journal')?.rows).toBe(602);
    expect(new Set(tables.map(({ name }) => name)).has('kysely_migration')).toBe(false);

    const server = await startTestServer({ dataDir, databaseUrl: url });
    expect(server.adminToken).toBe(token);
    expect(await server.pull(ask)).toEqual(pulled);
    const again = await server.call('POST', '/v1/push', { events: [event, stageSeen('3')] });
    expect(again.body.results).toMatchObject([{ status: 'duplicate' }, { status: 'applied' }]);
    const after = await server.pull(ask);
    const folder = join(await tempFolder(), 'back');
    const served = await startWaymark(['move', '--to', 'folder', '--data', folder], { DATABASE_URL: url });
    expect(served).toMatchObject({
      code: 1,
      err: expect.stringContaining('A server is running on the PostgreSQL'),
    });
    await server.close();

    const back = await startWaymark(['move', '--to', 'folder', '--data', folder], { DATABASE_URL: url });
    expect(back).toMatchObject({ code: 0, out: expect.stringContaining('journal: 603 rows') });
    const embedded = await startServer({ dataDir: folder, port: 0, host: '127.0.0.1' });
    onTestFinished(() => embedded.close());
    const response = await fetch(`${embedded.url}/v1/pull`, {
      method: 'POST',
      headers: { authorization: `Bearer ${embedded.adminToken}`, 'content-type': 'application/json' },
      body: JSON.stringify({ workspace: 0, me: 0, ...ask }),
    });
    expect(await response.json()).toEqual(after);
  },
);

onlyShared('what is not empty, not there or served is left alone', async () => {
  const { dataDir } = await usedFolder();
  const file = join(dataDir, 'waymark.db');
  const url = await locationOf(dataDir);
  const other = join(await tempFolder(), 'empty.db');
  await (await openStore(other)).destroy();
  await expect(moveStore(other, url)).rejects.toThrow('There is nothing to move');
  await expect(moveStore(url, other)).rejects.toThrow('There is nothing to move');
  const full = await startTestServer({ databaseUrl: url });
  await full.close();
  await expect(moveStore(file, url)).rejects.toThrow('is not empty: its table');
  const db = await openStore(url);
  onTestFinished(() => db.destroy());
  const rows = await db.selectFrom('journal').select('id').execute();
  expect(rows).toEqual([]);
  const folder = await tempFolder();
  await mkdir(join(folder, 'x'));
  const nothing = await startWaymark(['move', '--to', 'postgres', '--data', join(folder, 'x')], {
    DATABASE_URL: url,
  });
  expect(nothing).toMatchObject({ code: 1, err: expect.stringContaining('There is no database in') });
  const unset = await startWaymark(['move', '--to', 'postgres', '--data', dataDir], { DATABASE_URL: '' });
  expect(unset).toMatchObject({ code: 1, err: expect.stringContaining('Set DATABASE_URL to postgres://') });
});

test('one data folder is not moved to another: that is what backups are for', async () => {
  const folder = await tempFolder();
  await expect(moveStore(join(folder, 'a.db'), join(folder, 'b.db'))).rejects.toThrow(
    'from a data folder to PostgreSQL, or back',
  );
});
