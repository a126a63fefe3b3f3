// Dexie looks for IndexedDB when it is loaded, so this comes first.
import 'fake-indexeddb/auto';

import Dexie from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import type { PaletteView } from '../../../lib/messages/palette-messages.ts';
import type { SopPicture, SopReading, SopShelf } from '../../../lib/messages/sop-messages.ts';
import { createWorker } from '../../../lib/worker/worker.ts';
import { startTestServer, type TestServer } from '../../server/start-test-server.ts';
import { dashboard, settings, standInBrowser } from './stand-in-browser.ts';

const png =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const record = 'hubspot:1:deal:1';

beforeEach(() => {
  Dexie.dependencies.indexedDB = new IDBFactory();
});

function publish(server: TestServer, id: string, body: string, more = '') {
  const text = `---\nid: ${id}\ntitle: The ${id}\nowner: sales-manager\n${more}---\n\n${body}\n`;
  return server.call('POST', '/v1/sops', { text, change: 'material' });
}

/** A browser of somebody, connected; `isAway` takes the network from it. */
async function connect(server: TestServer, person: string) {
  const { body } = await server.call('POST', '/v1/invites', { name: 'Darcel', access: 'member', person });
  const browser = standInBrowser();
  const link = { isAway: false };
  browser.ports.fetch = (input, init) =>
    link.isAway ? Promise.reject(new TypeError('no network')) : fetch(input, init);
  const worker = createWorker(browser.ports);
  const { code } = body as unknown as { code: string };
  await worker.message({ type: 'connection.connect', server: server.url, code }, settings);
  onTestFinished(async () => {
    await worker.message({ type: 'connection.disconnect', discard: true }, settings);
  });
  const ask = <T>(message: object) => worker.message(message, dashboard) as Promise<T>;
  return { link, worker, ask, sync: () => worker.message({ type: 'sync.now' }, settings) };
}

test('the SOPs of my roles are read offline with their pictures and their age; others never come', async () => {
  const server = await startTestServer();
  await server.addAccount();
  const { id: picture } = (await server.call('POST', '/v1/sop-pictures', { bytes: png })).body as unknown as {
    id: string;
  };
  await publish(server, 'offer', `Look:\n\n![List](picture:${picture})`, 'roles: [sales-agent]\n');
  await publish(server, 'secret', 'For managers.', 'roles: [sales-manager]\n');
  const { link, ask, sync } = await connect(server, 'darcel-schlecht');
  await sync();
  link.isAway = true;
  await sync();
  const shelf = await ask<SopShelf>({ type: 'shelf.read' });
  expect(shelf.sops.map(({ id }) => id)).toEqual(['offer']);
  const reading = await ask<SopReading>({ type: 'sop.read', id: 'offer' });
  if (!reading.found) throw new Error('it is not here');
  expect(reading.sop.body).toContain('Look:');
  expect(reading.owner).toBe('Sales manager');
  expect(reading.trust.state).toBe('verified');
  expect(Date.parse(reading.asOf ?? '')).toBeLessThanOrEqual(Date.now());
  expect(await ask<SopPicture>({ type: 'sop.picture', id: picture })).toEqual({
    url: `data:image/png;base64,${png}`,
  });
  expect(await ask<SopReading>({ type: 'sop.read', id: 'secret' })).toEqual({ found: false, ticks: [] });
  expect(await ask<SopPicture>({ type: 'sop.picture', id: 'f'.repeat(64) })).toEqual({ url: null });
});

test('a document stands in the place of the playbook’s SOP, and goes away with the right to read it', async () => {
  const server = await startTestServer();
  await publish(server, 'offer', 'The new text.');
  const { ask, sync } = await connect(server, 'darcel-schlecht');
  await sync();
  const titles = async () => {
    const view = await ask<PaletteView>({ type: 'palette.read' });
    return view.sops.map(({ id, title }) => `${id}: ${title}`);
  };
  expect(await titles()).toEqual([
    'offer: The offer',
    'first-call: First call',
    'stalled-deal: When a deal stands still',
  ]);
  await publish(server, 'offer', 'Only for managers.', 'roles: [sales-manager]\n');
  await sync();
  expect(await titles()).toContain('offer: Writing an offer');
  expect(await ask<SopReading>({ type: 'sop.read', id: 'offer' })).toMatchObject({ found: false });
});

test('what is ticked for a record stays ticked for that record alone, and is told to the person’s other browsers', async () => {
  const server = await startTestServer();
  await publish(server, 'offer', '- [ ] One\n- [ ] Two');
  const one = await connect(server, 'darcel-schlecht');
  await one.sync();
  const tick = (item: string, done: boolean) => ({ type: 'sop.tick', id: 'offer', record, item, done });
  expect(await one.ask(tick('abc1', true))).toEqual({ ok: true });
  await one.ask(tick('abc2', true));
  await one.ask(tick('abc1', false));
  await one.sync();
  const ticksOf = async (of: string) =>
    (await one.ask<SopReading>({ type: 'sop.read', id: 'offer', record: of })).ticks;
  expect(await ticksOf(record)).toEqual(['abc2']);
  expect(await ticksOf('hubspot:1:deal:2')).toEqual([]);
  // The backend has it for the person's other browsers.
  const { members } = (await server.call('GET', '/v1/members')).body as unknown as {
    members: { id: string; name: string }[];
  };
  const { id } = members.find(({ name }) => name === 'Darcel') ?? { id: '' };
  const told = await server.call('GET', `/v1/members/data?id=${id}`);
  expect(JSON.stringify(told.body)).toContain(`sop-ticks.offer/${record}`);
});
