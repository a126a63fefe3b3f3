// Dexie looks for IndexedDB when it is loaded, so this comes first.
import 'fake-indexeddb/auto';

import { setTimeout as pause } from 'node:timers/promises';
import Dexie from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { SopsFound } from '../../../lib/messages/palette-messages.ts';
import { createWorker, type Worker } from '../../../lib/worker/worker.ts';
import { startTestServer } from '../../server/start-test-server.ts';
import { type StandInBrowser, settings, standInBrowser } from './stand-in-browser.ts';

let browser: StandInBrowser;
let worker: Worker;
let server: Awaited<ReturnType<typeof startTestServer>>;

beforeEach(async () => {
  Dexie.dependencies.indexedDB = new IDBFactory();
  server = await startTestServer();
  browser = standInBrowser();
  worker = createWorker(browser.ports);
  const message = { type: 'connection.connect', server: server.url, code: server.firstInvite };
  expect(await worker.message(message, settings)).toMatchObject({ ok: true });
});

async function publish(id: string, title: string, body: string, more = '') {
  const text = `---\nid: ${id}\ntitle: ${title}\nowner: sales-manager\n${more}---\n\n${body}\n`;
  expect((await server.call('POST', '/v1/sops', { text, change: 'minor' })).status).toBe(200);
}

const playbookText = async () =>
  ((await server.call('GET', '/v1/playbook')).body as unknown as { yaml: string }).yaml;
const search = (query: string) =>
  worker.message({ type: 'palette.search', query }, settings) as Promise<SopsFound>;
const idsFor = async (query: string) => (await search(query)).hits.map(({ id }) => id);

/** What came is found first, after a short while. */
async function untilFound(query: string, id: string) {
  for (let tries = 0; tries < 100; tries++) {
    if ((await idsFor(query))[0] === id) break;
    await pause(25);
  }
  expect((await idsFor(query))[0]).toBe(id);
}

test('documents and the playbook’s own are found by any word, as they come, change and go; offline too', async () => {
  await publish(
    'refund',
    'Giving money back',
    '## Before\n\nAsk why.',
    'attach: { fields: [hs_refund_reason] }\n',
  );
  await publish('quote', '見積書の送付手順', '送付の前に確認。');
  await worker.alarm();
  await untilFound('hs_refund_raeson', 'refund');
  await untilFound('送付', 'quote');
  const [hit] = (await search('befroe ask')).hits;
  expect(hit).toMatchObject({ id: 'refund', owner: 'Sales manager' });
  expect(hit?.passage.filter(({ marked }) => marked).map(({ text }) => text)).toEqual(['Before', 'Ask']);
  const { sops } = parse(await playbookText()) as { sops: { id: string; title: string }[] };
  const [own = { id: '', title: '' }] = sops;
  expect((await idsFor(own.title))[0]).toBe(own.id);

  await publish('refund', 'Reimbursing', 'Ask why.');
  await publish(own.id, 'Another text in its place', 'Zebra.');
  await server.call('POST', '/v1/sops/archive', { id: 'quote' });
  await worker.alarm();
  await untilFound('reimbursing', 'refund');
  await untilFound('zebra', own.id);
  expect(await idsFor('hs_refund_reason')).toEqual([]);
  expect(await idsFor('送付')).toEqual([]);

  await server.close();
  worker = createWorker(browser.ports);
  expect(await search('reimbursnig')).toMatchObject({ hits: [{ id: 'refund' }], count: 1, isComplete: true });
});

test('the company’s own words for a thing find it', async () => {
  await publish('refund', 'Giving money back', 'Ask why.');
  const changed = `${await playbookText()}\nsynonyms:\n  - [reimbursement, money back]\n`;
  expect((await server.call('POST', '/v1/playbook', { yaml: changed })).status).toBe(200);
  await worker.alarm();
  await untilFound('reimbursement', 'refund');
});

test('many that come at once are all found, and disconnecting deletes the index', async () => {
  for (let nth = 0; nth < 60; nth++) await publish(`sop-${nth}`, `Procedure number${nth}`, 'Do it.');
  await worker.alarm();
  await untilFound('number59', 'sop-59');
  expect((await search('procedure')).count).toBe(60);
  expect((await Dexie.getDatabaseNames()).join()).toContain('waymark-search');
  await worker.message({ type: 'connection.disconnect', discard: true }, settings);
  expect((await Dexie.getDatabaseNames()).join()).not.toContain('waymark-search');
  expect(await search('procedure')).toEqual({ hits: [], count: 0, isComplete: true });
});

test('what nobody vouches for any more is marked, and stands below what somebody does', async () => {
  await publish('aged', 'Visa', 'Ask early.', 'interval: 1 day\n');
  await publish('fresh', 'Visa too', 'Ask early.');
  await worker.alarm();
  await untilFound('visa', 'aged');
  const marks = async () => (await search('visa')).hits.map(({ id, isExpired }) => [id, isExpired]);
  expect(await marks()).toEqual([
    ['aged', false],
    ['fresh', false],
  ]);
  browser.ports.clock = () => new Date(Date.now() + 2 * 86_400_000);
  expect(await marks()).toEqual([
    ['fresh', false],
    ['aged', true],
  ]);
});
