import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Migration } from 'kysely/migration';
import { expect, test } from 'vitest';
import { migrateStore } from '../../server/store/migrate-store.ts';
import { allMigrations } from '../../server/store/migrations/all-migrations.ts';
import { openStore } from '../../server/store/open-store.ts';
import { startTestServer, tempFolder } from './start-test-server.ts';

const samples = new URL('samples/', import.meta.url);
const versions = Object.keys(allMigrations);

/** A data folder whose database is the sample of one version. */
async function folderWith(version: string) {
  const dataDir = await tempFolder();
  const raw = new DatabaseSync(join(dataDir, 'waymark.db'));
  raw.exec(await readFile(new URL(`${version}.sql`, samples), 'utf8'));
  raw.close();
  return dataDir;
}

/** The database's form: every statement that made it, sorted. */
function formOf(file: string): string[] {
  const raw = new DatabaseSync(file, { readOnly: true });
  const rows = raw.prepare('select sql from sqlite_master where sql is not null order by name').all();
  raw.close();
  return rows.map(({ sql }) => String(sql));
}

/** What the database knows of whose each record is. */
function factsOf(file: string) {
  const raw = new DatabaseSync(file, { readOnly: true });
  const rows = raw.prepare('select * from record_facts').all();
  raw.close();
  return rows.map((row) => ({ ...row }));
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

    const fresh = join(await tempFolder(), 'waymark.db');
    await (await openStore(fresh)).destroy();
    await server.close();
    expect(factsOf(join(dataDir, 'waymark.db'))).toMatchObject([
      { record: key, object: 'deal', stage: 'Engaging', owner: 'Darcel Schlecht', assigned: null },
    ]);
    expect(formOf(join(dataDir, 'waymark.db'))).toEqual(formOf(fresh));
  },
);

test('a migration that fails changes nothing, and the data still opens with the former version', async () => {
  const file = join(await tempFolder(), 'waymark.db');
  const db = await openStore(file);
  const before = formOf(file);
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
  expect(formOf(file)).toEqual(before);
  await db.destroy();
  await (await openStore(file)).destroy();
});

test('a database of a newer version is left alone', async () => {
  const file = join(await tempFolder(), 'waymark.db');
  const db = await openStore(file);
  await migrateStore(db, { ...allMigrations, '999-newer': { up: async () => {} } });
  await db.destroy();
  await expect(openStore(file)).rejects.toThrow('newer version');
});
