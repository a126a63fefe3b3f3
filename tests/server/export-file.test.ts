import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { openStore } from '../../server/store/open-store.ts';
import { exportedTables, leftOut } from '../../server/transfer/export-format.ts';
import { checkExport, exportToFile, importFromFile } from '../../server/transfer/transfer-file.ts';
import { filledServer, now } from './filled-server.ts';
import { dealKey, startTestServer, tempFolder } from './start-test-server.ts';

test('an export brought to an empty server is served there, with nobody signed in', async () => {
  const { server, token } = await filledServer();
  const key = { records: { cursor: 0, keys: [], fresh: [dealKey('1')] } };
  const before = await server.pull(key);
  const file = join(await tempFolder(), 'a.export');
  await exportToFile(server.dataDir, file, now);
  expect(await checkExport(file)).toMatchObject({ workspace: { name: 'Workspace' }, rows: { journal: 2 } });
  await expect(exportToFile(server.dataDir, file, now)).rejects.toThrow('exists already');
  await expect(importFromFile(server.dataDir, file, now)).rejects.toThrow('Stop that server first');
  const dataDir = join(await tempFolder(), 'new');
  const { invite } = await importFromFile(dataDir, file, now);
  const moved = await startTestServer({ dataDir, clock: () => new Date('2026-10-22T08:00:00.000Z') });
  expect((await moved.pull(key)).records).toEqual(before.records);
  expect((await moved.call('GET', '/v1/me', undefined, token)).status).toBe(401);
  const paired = await moved.call('POST', '/v1/pair', { code: invite, device: 'd' }, null);
  expect(paired.body.member.access).toBe('owner');
  const jobs = await moved.call('GET', '/v1/jobs');
  expect(JSON.stringify(jobs.body)).toContain('sweep');
});

test('an export knows every table that has a workspace, and all its columns', async () => {
  const file = join(await tempFolder(), 'waymark.db');
  await (await openStore(file)).destroy();
  const raw = new DatabaseSync(file);
  const tables = raw.prepare("select name from sqlite_master where type = 'table'").all();
  const columnsOf = (table: string) =>
    raw
      .prepare(`select name from pragma_table_info('${table}')`)
      .all()
      .map(({ name }) => String(name));
  const found = tables
    .map(({ name }) => String(name))
    .filter((name) => columnsOf(name).includes('workspace'));
  expect(found.sort()).toEqual([...Object.keys(exportedTables), ...Object.keys(leftOut)].sort());
  for (const [table, { shape }] of Object.entries(exportedTables)) {
    expect(['workspace', ...Object.keys(shape)].sort()).toEqual(columnsOf(table).sort());
  }
  raw.close();
});
