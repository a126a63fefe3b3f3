// Dexie looks for IndexedDB when it is loaded, so this comes first.
import 'fake-indexeddb/auto';

import { setTimeout as pause } from 'node:timers/promises';
import Dexie from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test } from 'vitest';
import type { ListAnswer } from '../../../lib/messages/page-messages.ts';
import { createWorker, type Worker } from '../../../lib/worker/worker.ts';
import { startTestServer } from '../../server/start-test-server.ts';
import { page, type StandInBrowser, settings, standInBrowser } from './stand-in-browser.ts';

let browser: StandInBrowser;
let worker: Worker;
let server: Awaited<ReturnType<typeof startTestServer>>;

beforeEach(async () => {
  Dexie.dependencies.indexedDB = new IDBFactory();
  server = await startTestServer();
  await server.call('POST', '/v1/accounts', { host: 'hubspot', account: '1' });
  browser = standInBrowser();
  worker = createWorker(browser.ports);
  const message = { type: 'connection.connect', server: server.url, code: server.firstInvite };
  expect(await worker.message(message, settings)).toMatchObject({ ok: true });
});

/** A deal that somebody imported: `days` ago it entered a stage in which three weeks are a stall. */
async function tell(id: string, days: number) {
  const asOf = new Date().toISOString();
  const since = new Date(Date.now() - days * 86_400_000).toISOString();
  const told = { source: 'import', asOf };
  const event = {
    id: crypto.randomUUID(),
    type: 'record.observed',
    record: { host: 'hubspot', account: '1', object: 'deal', id },
    occurredAt: asOf,
    playbook: 1,
    observations: [
      { property: 'name', value: `Deal ${id}`, ...told },
      { property: 'owner', value: 'Darcel Schlecht', ...told },
      { property: 'stage', value: 'Engaging', since, ...told },
    ],
  };
  const { body } = await server.call('POST', '/v1/push', { events: [event] });
  expect(body.results[0]?.status).toBe('applied');
}

const ask = (...ids: string[]) =>
  worker.message(
    { type: 'page.list', host: 'hubspot', account: '1', records: ids.map((id) => ({ object: 'deal', id })) },
    page(),
  ) as Promise<ListAnswer>;

const announced = () => browser.told.filter(({ command }) => command.type === 'marks.changed').length;

async function until(isSo: () => boolean) {
  for (let tries = 0; tries < 200 && !isSo(); tries++) await pause(25);
  expect(isSo()).toBe(true);
}

test('rows of records that this browser does not keep are fetched when they need a mark, and announced', async () => {
  await tell('1', 40);
  await tell('2', 1);
  // The first answer waits for nobody: it knows nothing yet, and the tab hears when the backend has said.
  expect(await ask('1', '2')).toEqual({ marks: {}, quiet: true });
  await until(() => announced() > 0);
  const known = await ask('1', '2');
  expect(known.marks['deal/2']).toBeNull();
  expect(known.quiet).toBe(false);
  const before = announced();
  await until(() => announced() > before);
  const { marks } = await ask('1', '2');
  expect(marks['deal/1']).toMatchObject({ state: 'bad', text: expect.stringMatching(/^Overdue 3\d d \+1$/) });
  expect(marks['deal/2']).toBeNull();
});

test('a list in which nothing needs a mark is quiet and is not announced', async () => {
  await tell('1', 1);
  await ask('1');
  await pause(400);
  expect(await ask('1', '7')).toEqual({ marks: { 'deal/1': null, 'deal/7': null }, quiet: true });
  expect(announced()).toBe(0);
});

test('of an account that is not the workspace’s nothing is said, fetched or kept', async () => {
  const foreign = await worker.message(
    { type: 'page.list', host: 'hubspot', account: '9900099', records: [{ object: 'deal', id: '1' }] },
    page(),
  );
  expect(foreign).toEqual({ marks: {}, quiet: true });
  const kept = await Promise.all(
    (await browser.ports.session.keys()).map((key) => browser.ports.session.get(key)),
  );
  expect(JSON.stringify(kept)).not.toContain('9900099');
});
