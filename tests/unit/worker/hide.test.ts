// Dexie looks for IndexedDB when it is loaded, so this comes first.
import 'fake-indexeddb/auto';

import Dexie from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import type { LineAnswer, ListAnswer, PackAnswer } from '../../../lib/messages/page-messages.ts';
import type { TabView } from '../../../lib/messages/settings-messages.ts';
import { createWorker } from '../../../lib/worker/worker.ts';
import { startTestServer } from '../../server/start-test-server.ts';
import { page, panel, settings, standInBrowser } from './stand-in-browser.ts';

const deal = { host: 'hubspot', account: '1000001', object: 'deal', id: '501' } as const;
const nonce = '7b0e7f6e-7d4e-4f6e-9d43-3f5c1c1f6a01';

beforeEach(() => {
  Dexie.dependencies.indexedDB = new IDBFactory();
});

async function startHouse() {
  let now = Date.parse('2026-11-20T14:00:00Z');
  const clock = () => new Date(now);
  const server = await startTestServer({ clock });
  await server.call('POST', '/v1/accounts', { host: 'hubspot', account: deal.account });
  const { body } = await server.call('POST', '/v1/invites', { name: 'Mara', access: 'viewer' });
  const browser = standInBrowser();
  browser.ports.clock = clock;
  const worker = createWorker(browser.ports);
  const tell = (message: object, sender = settings) => worker.message(message, sender);
  const { code } = body as unknown as { code: string };
  await tell({ type: 'connection.connect', server: server.url, code });
  onTestFinished(async () => void (await tell({ type: 'connection.disconnect', discard: true })));
  let at = 0;
  return {
    ...{ browser, server, worker, tell },
    set: (text: string) => {
      now = Date.parse(text);
    },
    show: (id: string = deal.id) => {
      at += 1;
      const record = id === '' ? null : { ...deal, id };
      return tell({ type: 'page.record', record, host: 'hubspot', at }, page()) as Promise<LineAnswer>;
    },
    list: () =>
      tell(
        { type: 'page.list', host: 'hubspot', account: deal.account, records: [{ object: 'deal', id: '9' }] },
        page(2, 'doc-2'),
      ) as Promise<ListAnswer>,
    tab: () => tell({ type: 'tab.read', tab: 1 }) as Promise<TabView>,
    hide: (scope: string, untilTomorrow: boolean) => tell({ type: 'tab.hide', tab: 1, scope, untilTomorrow }),
  };
}

test('a page that is hidden shows nothing, others do, and the popup brings it back', async () => {
  const house = await startHouse();
  expect(await house.show()).toMatchObject({ show: true });
  expect(house.browser.icons.get(1)).toBe(true);
  expect(await house.hide('page', false)).toEqual({ ok: true });
  expect(await house.show()).toMatchObject({ show: false, why: 'hidden-page' });
  expect(house.browser.icons.get(1)).toBe(false);
  expect(await house.tab()).toMatchObject({
    state: 'hidden-page',
    hidden: { scope: 'page', until: null },
    checks: expect.arrayContaining([{ what: 'visible', state: 'no', name: null }]),
  });
  expect(await house.show('502')).toMatchObject({ show: true });
  await house.show();
  expect(await house.tell({ type: 'tab.unhide', tab: 1 })).toEqual({ ok: true });
  expect(await house.show()).toMatchObject({ show: true });
  expect(await house.tab()).toMatchObject({ state: 'showing', hidden: null });
});

test('a site that is hidden today is there again when tomorrow begins where the person is', async () => {
  const house = await startHouse();
  await house.show();
  await house.hide('site', true);
  expect(await house.show('502')).toMatchObject({ show: false, why: 'hidden-site' });
  expect((await house.list()).marks).toEqual({ 'deal/9': null });
  // The browser's person is in Berlin.
  house.set('2026-11-20T22:59:00Z');
  expect(await house.show('502')).toMatchObject({ show: false });
  const told = house.browser.told.length;
  await house.worker.alarm();
  expect(house.browser.told).toHaveLength(told);
  house.set('2026-11-20T23:00:01Z');
  await house.worker.alarm();
  expect(house.browser.told.length).toBeGreaterThan(told);
  expect(await house.show('502')).toMatchObject({ show: true });
});

test('a pause holds on every page, and the panel that the chord opens has the way back', async () => {
  const house = await startHouse();
  await house.show('');
  expect(house.browser.icons.get(1)).toBe(true);
  expect((await house.tab()).canHide).toEqual(['site', 'all']);
  await house.hide('all', true);
  expect(await house.show('')).toMatchObject({ show: false });
  expect(house.browser.icons.get(1)).toBe(false);
  expect(await house.tab()).toMatchObject({ state: 'paused' });
  await house.show();
  await house.tell({ type: 'page.frame', nonce }, page());
  expect(await house.tell({ type: 'panel.hello', nonce }, panel())).toMatchObject({ why: 'paused' });
  expect(await house.tell({ type: 'panel.ways' }, panel())).toEqual({ chord: 'Alt+Shift+O' });
  await house.tell({ type: 'panel.unhide' }, panel());
  expect(await house.tell({ type: 'panel.read' }, panel())).toMatchObject({ show: 'guidance' });
});

test('what is hidden while the backend is away holds here, and reaches it later', async () => {
  const house = await startHouse();
  await house.show();
  const { fetch } = house.browser.ports;
  house.browser.ports.fetch = async () => Promise.reject(new Error('no network'));
  await house.hide('site', false);
  await house.tell({ type: 'sync.now' });
  expect(await house.show()).toMatchObject({ why: 'hidden-site' });
  expect(await house.tab()).toMatchObject({
    checks: expect.arrayContaining([expect.objectContaining({ what: 'backend', state: 'no' })]),
  });
  house.browser.ports.fetch = fetch;
  await house.tell({ type: 'sync.now' });
  const [member] = (
    (await house.server.call('GET', '/v1/members')).body as unknown as {
      members: { id: string; name: string }[];
    }
  ).members.filter(({ name }) => name === 'Mara');
  const { body } = await house.server.call('GET', `/v1/members/data?id=${member?.id}`);
  expect(body).toMatchObject({ choices: [{ name: 'hide.site.hubspot', data: { value: 'always' } }] });
});

test('where the tab at the edge was left is known to every script on that host from then on', async () => {
  const house = await startHouse();
  const ask = (host: string) => house.tell({ type: 'page.pack', host }, page()) as Promise<PackAnswer>;
  expect((await ask('hubspot')).edge).toBeUndefined();
  await house.tell({ type: 'page.edge', host: 'hubspot', place: { at: 0.25, side: 'start' } }, page());
  expect((await ask('hubspot')).edge).toEqual({ at: 0.25, side: 'start' });
  expect((await ask('asana')).edge).toBeUndefined();
});
