import { readdir } from 'node:fs/promises';
import type { Migration } from 'kysely/migration';
import { expect, test } from 'vitest';
import { migrateStore } from '../../server/store/migrate-store.ts';
import { allMigrations } from '../../server/store/migrations/all-migrations.ts';
import { openStore } from '../../server/store/open-store.ts';
import { fillWithSample, formOf, samples } from './sample-database.ts';
import { startTestServer, tempFolder } from './start-test-server.ts';
import { locationOf } from './test-database.ts';

const versions = Object.keys(allMigrations);

/** A data folder whose database is the sample of one version. */
async function folderWith(version: string) {
  const dataDir = await tempFolder();
  await fillWithSample(await locationOf(dataDir), version);
  return dataDir;
}

/** What the database knows of whose each record is. */
async function factsOf(location: string) {
  const db = await openStore(location);
  const rows = await db.selectFrom('record_facts').selectAll().execute();
  await db.destroy();
  return rows;
}

test('every version has a sample, and there is no other', async () => {
  expect((await readdir(samples)).sort()).toEqual(versions.map((version) => `${version}.sql`));
});

test.each(versions)(
  'a database of version %s comes to the newest form with all it holds',
  async (version) => {
    const dataDir = await folderWith(version);
    const server = await startTestServer({ dataDir });
    expect(server.firstInvite).toBeNull();
    const key = 'hubspot:1:deal:1';
    const { workspace, records } = await server.pull({ records: { cursor: 0, keys: [], fresh: [key] } });
    expect(workspace.changes.map(({ kind }) => kind)).toEqual(['member', 'playbook', 'account', 'member']);
    expect(records.changes).toMatchObject([{ id: key, data: { stages: [{ value: 'Engaging' }] } }]);
    const flags = await server.call('GET', '/v1/flags?asOf=2026-10-10');
    expect(flags.body.counts.byKind.stalled).toBe(1);
    // The sample's member connected a browser by this token, which is no secret: its database is this sample.
    const me = await server.call('GET', '/v1/me', undefined, 'wm_sample');
    expect(me.body.member).toMatchObject({ name: 'A member', access: 'member' });

    expect((await server.pull({})).epoch).toMatch(/^[0-9a-f-]{36}$/);

    const fresh = await locationOf(await tempFolder());
    await (await openStore(fresh)).destroy();
    await server.close();
    const location = await locationOf(dataDir);
    expect(await factsOf(location)).toMatchObject([
      { record: key, object: 'deal', stage: 'Engaging', owner: 'Darcel Schlecht', assigned: null },
    ]);
    expect(await formOf(location)).toEqual(await formOf(fresh));
  },
);

test('a migration that fails changes nothing, and the data still opens with the former version', async () => {
  const file = await locationOf(await tempFolder());
  const db = await openStore(file);
  const before = await formOf(file);
  const good: Migration = {
    up: async (trx) => {
      await trx.schema.createTable('added').addColumn('id', 'text').execute();
    },
  };
  const bad: Migration = {
    up: async () => {
      throw new Error('no room');
    },
  };
  const broken = { ...allMigrations, '998-good': good, '999-broken': bad };
  await expect(migrateStore(db, broken)).rejects.toThrow('999-broken: no room. Nothing in it was changed');
  expect(await formOf(file)).toEqual(before);
  await db.destroy();
  await (await openStore(file)).destroy();
});

test('a database of a newer version is left alone', async () => {
  const file = await locationOf(await tempFolder());
  const db = await openStore(file);
  await migrateStore(db, { ...allMigrations, '999-newer': { up: async () => {} } });
  await db.destroy();
  await expect(openStore(file)).rejects.toThrow('newer version');
});
