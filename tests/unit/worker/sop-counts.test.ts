// Dexie looks for IndexedDB when it is loaded, so this comes first.
import 'fake-indexeddb/auto';

import { setTimeout as pause } from 'node:timers/promises';
import Dexie from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test } from 'vitest';
import type { Asked } from '../../../lib/messages/dashboard-messages.ts';
import type { ReviewsView } from '../../../lib/messages/sop-edit-messages.ts';
import type { SopMiss } from '../../../lib/sync/sop-counts-protocol.ts';
import { createWorker, type Worker } from '../../../lib/worker/worker.ts';
import { startTestServer } from '../../server/start-test-server.ts';
import { dashboard, type StandInBrowser, settings, standInBrowser } from './stand-in-browser.ts';

let browser: StandInBrowser;
let worker: Worker;
let ahead = 0;
let server: Awaited<ReturnType<typeof startTestServer>>;

beforeEach(async () => {
  Dexie.dependencies.indexedDB = new IDBFactory();
  server = await startTestServer();
  browser = standInBrowser();
  ahead = 0;
  browser.ports.clock = () => new Date(Date.now() + ahead);
  worker = createWorker(browser.ports);
  const message = { type: 'connection.connect', server: server.url, code: server.firstInvite };
  expect(await worker.message(message, settings)).toMatchObject({ ok: true });
});

const publish = (id: string, more = '') =>
  server.call('POST', '/v1/sops', {
    text: `---\nid: ${id}\ntitle: The ${id}\nowner: sales-manager\n${more}---\n\nDo it.\n`,
    change: 'material',
  });
const open = (id: string) => worker.message({ type: 'sop.opened', id }, settings);
const miss = (query: string) => worker.message({ type: 'palette.missed', query }, settings);
const missed = async () => {
  const asked = (await worker.message({ type: 'sops.missed' }, dashboard)) as Asked<SopMiss[]>;
  return asked.ok ? asked.value.map(({ words, times }) => `${words} ${times}`) : asked.message;
};
const reviews = async () =>
  ((await worker.message({ type: 'sopList.reviews' }, dashboard)) as ReviewsView).reviews.map(
    ({ sop, uses }) => `${sop.id} ${uses}`,
  );
/** Later, as a new look after a while. */
const later = (minutes: number) => {
  ahead += minutes * 60_000;
};

test('openings are counted once a visit, sent without a person, and weigh the reviews', async () => {
  // A role that the command line lacks verifies them: both are due at once.
  await publish('read', 'verifier: sales-agent\n');
  await publish('dusty', 'verifier: sales-agent\n');
  await worker.alarm();
  expect(await reviews()).toEqual(['dusty 0', 'read 0']);
  await open('read');
  await open('read');
  await open('gone');
  later(11);
  await open('read');
  await worker.alarm();
  later(11);
  for (let tries = 0; tries < 100 && (await reviews())[0] !== 'read 2'; tries++) await pause(20);
  expect(await reviews()).toEqual(['read 2', 'dusty 0']);
});

test('words that found nothing become a list, without those that were typed on, and until they find something', async () => {
  await miss('paren');
  await miss('Parental  leave');
  await miss('parental leave');
  await miss('mara@company.example');
  expect(await missed()).toEqual(['parental leave 1']);
  await miss('visa');
  expect(await missed()).toEqual(['parental leave 1', 'visa 1']);
  await publish('parental-leave');
  await worker.alarm();
  for (let tries = 0; tries < 100 && (await missed()).length > 1; tries++) await pause(20);
  expect(await missed()).toEqual(['visa 1']);
  const left = await worker.message({ type: 'sops.dismissMissed', words: 'visa' }, dashboard);
  expect(left).toEqual({ ok: true, value: [] });
});

test('a person who refuses such reports sends none', async () => {
  browser.ports.mayReportPages = async () => false;
  await miss('visa');
  await worker.alarm();
  expect(await missed()).toEqual([]);
});
