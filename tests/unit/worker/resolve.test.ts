// Dexie looks for IndexedDB when it is loaded, so this comes first.
import 'fake-indexeddb/auto';

import Dexie from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { createWorker } from '../../../lib/worker/worker.ts';
import { startTestServer } from '../../server/start-test-server.ts';
import { page, settings, standInBrowser } from './stand-in-browser.ts';

test('an old address of Asana is the one record that this browser keeps by that id, and of others nothing is noted', async () => {
  Dexie.dependencies.indexedDB = new IDBFactory();
  const server = await startTestServer();
  for (const account of ['501', '502']) await server.call('POST', '/v1/accounts', { host: 'asana', account });
  const browser = standInBrowser();
  const worker = createWorker(browser.ports);
  await worker.message(
    { type: 'connection.connect', server: server.url, code: server.firstInvite },
    settings,
  );
  const tell = async (account: string, id: string) => {
    const asOf = new Date().toISOString();
    const observations = [{ property: 'name', value: `Task ${id}`, source: 'import', asOf }];
    const record = { host: 'asana', account, object: 'task', id };
    const event = { id: crypto.randomUUID(), type: 'record.observed', record, occurredAt: asOf, playbook: 1 };
    await server.call('POST', '/v1/push', { events: [{ ...event, observations }] });
    return record;
  };
  const resolve = (id: string, object = 'task') =>
    worker.message({ type: 'page.resolve', record: { host: 'asana', object, id } }, page());

  const record = await tell('502', '7001');
  expect(await resolve('7001')).toEqual({ account: null });
  await worker.message({ type: 'page.record', record, at: 1 }, page());
  await expect.poll(() => resolve('7001')).toEqual({ account: '502' });
  expect(await resolve('7001', 'project')).toEqual({ account: null });
  expect(await resolve('99887766')).toEqual({ account: null });
  const kept = await Promise.all(
    (await browser.ports.session.keys()).map((key) => browser.ports.session.get(key)),
  );
  const databases = await Promise.all((await Dexie.getDatabaseNames()).map(textOf));
  expect(databases.join()).toContain('7001');
  expect(JSON.stringify(kept) + databases.join()).not.toContain('99887766');

  // The same number in two workspaces of ours could mean either.
  const twin = await tell('501', '7001');
  await worker.message({ type: 'page.record', record: twin, at: 2 }, page());
  await expect.poll(() => resolve('7001')).toEqual({ account: null });
});

/** Everything in a database, as text. */
async function textOf(name: string): Promise<string> {
  const db = await new Dexie(name).open();
  const rows = await Promise.all(db.tables.map((table) => table.toArray()));
  db.close();
  return JSON.stringify(rows);
}
