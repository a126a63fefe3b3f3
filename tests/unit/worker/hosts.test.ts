// Dexie looks for IndexedDB when it is loaded, so this comes first.
import 'fake-indexeddb/auto';

import Dexie from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { adapters } from '../../../lib/hosts/adapters.ts';
import { hubspotAdapter } from '../../../lib/hosts/hubspot/hubspot-adapter.ts';
import type { LineAnswer } from '../../../lib/messages/page-messages.ts';
import type { HostsView, TabView } from '../../../lib/messages/settings-messages.ts';
import type { HealthAnswer } from '../../../lib/sync/health-protocol.ts';
import { type Pack, packSchema } from '../../../lib/sync/pack-protocol.ts';
import { createWorker } from '../../../lib/worker/worker.ts';
import { samplePack } from '../../server/sample-pack.ts';
import { startTestServer } from '../../server/start-test-server.ts';
import { page, settings, standInBrowser } from './stand-in-browser.ts';

const deal = { host: 'hubspot', account: '1000001', object: 'deal', id: '501' } as const;
const ships = hubspotAdapter.pack.version;

beforeEach(() => {
  Dexie.dependencies.indexedDB = new IDBFactory();
});

/** The real worker and backend, with a browser whose policy, permissions and clock the test sets. */
async function startHouse(access = 'member') {
  let ahead = 0;
  const clock = () => new Date(Date.now() + ahead);
  const server = await startTestServer({ clock });
  await server.call('POST', '/v1/accounts', { host: 'hubspot', account: deal.account });
  const browser = standInBrowser();
  browser.ports.clock = clock;
  const worker = createWorker(browser.ports);
  const tell = (message: object, sender = settings) => worker.message(message, sender);
  const connect = async () => {
    const { body } = await server.call('POST', '/v1/invites', { name: 'Mara', access });
    const { code } = body as unknown as { code: string };
    return tell({ type: 'connection.connect', server: server.url, code });
  };
  const sync = () => tell({ type: 'sync.now' });
  onTestFinished(async () => void (await tell({ type: 'connection.disconnect', discard: true })));
  return {
    ...{ server, browser, worker, tell, connect, sync },
    pass: (ms: number) => {
      ahead += ms;
    },
    show: (pack?: number, record: object = deal) =>
      tell(
        { type: 'page.record', record, at: performance.now(), ...(pack ? { pack } : {}) },
        page(),
      ) as Promise<LineAnswer>,
    see: (property: string, value: string) =>
      tell(
        {
          type: 'page.observed',
          record: deal,
          observations: [{ property, value, source: 'page', asOf: clock().toISOString() }],
        },
        page(),
      ) as Promise<LineAnswer>,
    tab: () => tell({ type: 'tab.read', tab: 1 }) as Promise<TabView>,
    hosts: () => tell({ type: 'hosts.read' }) as Promise<HostsView>,
    known: async () => {
      const request = { records: { cursor: 0, keys: [], fresh: ['hubspot:1000001:deal:501'] } };
      return JSON.stringify((await server.pull(request)).records);
    },
  };
}

test.each(adapters)('the pack of $host that ships passes the check that served packs pass', ({ pack }) => {
  expect(packSchema.safeParse(pack).error?.issues ?? []).toEqual([]);
});

test('a newer pack reaches a tab with its next question, and withdrawing it brings back the one that ships', async () => {
  const house = await startHouse();
  await house.connect();
  expect(await house.show(ships)).not.toHaveProperty('pack');
  const newer: Pack = { ...samplePack(ships + 5), views: hubspotAdapter.pack.views };
  await house.server.call('POST', '/v1/packs', { pack: newer });
  await house.sync();
  expect(house.browser.told.at(-1)).toMatchObject({ tab: 1, command: { type: 'guidance.changed' } });
  expect((await house.show(ships)).pack).toEqual(newer);
  expect(await house.show(ships + 5)).not.toHaveProperty('pack');
  // A script of before the packs does not say what it has.
  expect(await house.show()).not.toHaveProperty('pack');
  await house.server.call('DELETE', '/v1/packs', { host: 'hubspot' });
  await house.sync();
  expect((await house.show(ships + 5)).pack?.version).toBe(ships);
});

test('a pack that is not newer than the one that ships, or is none, is not used', async () => {
  const house = await startHouse();
  await house.connect();
  await house.server.call('POST', '/v1/packs', { pack: samplePack(ships) });
  await house.sync();
  expect(await house.show(ships)).not.toHaveProperty('pack');
  // What lies in the browser is checked again: the backend may have been changed behind its routes.
  const db = await new Dexie(
    (await Dexie.getDatabaseNames()).find((name) => name.includes('|')) ?? '',
  ).open();
  const [view] = samplePack(1).views;
  const hostile = { ...samplePack(ships + 1), views: [{ ...view, probes: [{ selector: 'input' }] }] };
  const data = { pack: hostile, publishedAt: '2026-11-22T09:00:00.000Z', publishedBy: 'Somebody' };
  await db.table('items').put({ kind: 'pack', id: 'hubspot', data });
  db.close();
  expect(await house.show(ships)).not.toHaveProperty('pack');
});

test('a person turns a host off and on in this browser, and open tabs are told', async () => {
  const house = await startHouse();
  await house.connect();
  await house.show();
  const flip = (isOn: boolean) => house.tell({ type: 'hosts.switch', host: 'hubspot', isOn });
  expect(await flip(false)).toMatchObject({
    hosts: [{ host: 'hubspot', isOn: false, by: 'person' }, {}, {}],
  });
  expect(house.browser.told.at(-1)).toEqual({ tab: 1, command: { type: 'guidance.changed', key: null } });
  expect(await house.show()).toEqual({ show: false, why: 'off-here' });
  expect(await house.see('stage', 'Engaging')).toEqual({ show: false, why: 'off-here' });
  expect(await house.tab()).toMatchObject({ supported: true, state: 'off-here', record: null });
  await house.sync();
  expect(await house.known()).not.toContain('Engaging');
  await flip(true);
  expect(await house.show()).not.toMatchObject({ why: 'off-here' });
  await house.see('stage', 'Engaging');
  await house.sync();
  expect(await house.known()).toContain('Engaging');
});

test('an admin pauses a host or a property for every browser', async () => {
  const house = await startHouse();
  await house.connect();
  await house.server.call('POST', '/v1/switches', { host: 'hubspot', property: 'amount' });
  await house.sync();
  await house.show();
  await house.see('amount', '4,200');
  const seen = await house.see('stage', 'Engaging');
  if (!seen.show) throw new Error(`nothing is shown: ${seen.why}`);
  expect(seen.read.map(({ property }) => property)).not.toContain('amount');
  await house.sync();
  expect(await house.known()).not.toContain('4,200');
  await house.server.call('POST', '/v1/switches', { host: 'hubspot' });
  await house.sync();
  expect(await house.show()).toEqual({ show: false, why: 'off-by-company' });
  expect((await house.hosts()).hosts[0]).toMatchObject({ host: 'hubspot', isOn: false, by: 'workspace' });
  expect((await house.tab()).state).toBe('off-by-company');
  await house.server.call('DELETE', '/v1/switches', { host: 'hubspot' });
  await house.sync();
  expect(await house.show()).toMatchObject({ show: true });
});

test('the company’s policy sets the server, the workspace and hosts', async () => {
  const house = await startHouse();
  const { browser } = house;
  browser.policy.set = {
    server: 'waymark.company.example',
    workspace: 7,
    hosts: { asana: false, hubspot: 'yes' },
  };
  expect(await house.connect()).toMatchObject({
    ok: false,
    field: 'server',
    message: expect.stringContaining('set the server of this browser to https://waymark.company.example'),
  });
  expect(await house.tell({ type: 'connection.read' })).toMatchObject({
    policy: { server: 'https://waymark.company.example', workspace: null },
  });
  browser.policy.set = { server: house.server.url, workspace: 'Another company', hosts: { asana: false } };
  expect(await house.connect()).toMatchObject({
    ok: false,
    message: expect.stringContaining('Another company'),
  });
  browser.policy.set = { server: house.server.url, hosts: { asana: false, hubspot: true } };
  expect(await house.connect()).toMatchObject({ ok: true });
  await house.tell({ type: 'hosts.switch', host: 'hubspot', isOn: false });
  expect((await house.hosts()).hosts).toMatchObject([
    { host: 'hubspot', isOn: true, by: 'policy' },
    { host: 'salesforce', isOn: true, by: 'person' },
    { host: 'asana', isOn: false, by: 'policy' },
  ]);
  await house.show();
  await house.worker.hostsChanged();
  expect(house.browser.told.at(-1)).toEqual({ tab: 1, command: { type: 'guidance.changed', key: null } });
});

test('a site of one’s own needs the browser’s permission, and comes back after an update', async () => {
  const { browser, worker, tell, hosts } = await startHouse();
  const { sites } = browser;
  const origin = 'https://app.hubspot.com.proxy.example';
  const add = () => tell({ type: 'sites.add', origin, host: 'hubspot' });
  expect(await add()).toMatchObject({ ok: false, message: expect.stringContaining('does not permit') });
  sites.allowed.add(origin);
  expect(await add()).toMatchObject({ ok: true });
  expect(sites).toMatchObject({ registered: [`hubspot ${origin}`], started: [origin] });
  // An update of the extension drops what was registered.
  sites.registered = [];
  await worker.started();
  expect(sites.registered).toEqual([`hubspot ${origin}`]);
  sites.allowed.delete(origin);
  await worker.hostsChanged();
  expect(sites.registered).toEqual([]);
  expect((await hosts()).sites).toEqual([{ origin, host: 'hubspot', isAllowed: false }]);
  await tell({ type: 'sites.remove', origin });
  expect((await hosts()).sites).toEqual([]);
  expect(await tell({ type: 'sites.add', origin: 'http://crm.example', host: 'hubspot' })).toBeUndefined();
});

test.each(['member', 'admin'])(
  'the account of a page is added from the popup by admins: %s',
  async (access) => {
    const foreign = { ...deal, account: '777' };
    const mayAdd = access === 'admin';
    const house = await startHouse(access);
    await house.connect();
    expect(await house.show(undefined, foreign)).toEqual({ show: false, why: 'foreign-account' });
    // Nothing of it is written down: the popup reads the tab's address when a person opens it.
    const session = house.browser.ports.session;
    const kept = await Promise.all((await session.keys()).map((key) => session.get(key)));
    expect(JSON.stringify(kept)).not.toContain('"777"');
    house.browser.addresses.set(1, 'https://app.hubspot.com/contacts/777/record/0-3/501');
    expect(await house.tab()).toMatchObject({
      state: 'foreign-account',
      record: null,
      foreign: { host: 'hubspot', account: '777' },
      addTo: mayAdd ? [{ name: 'Workspace' }] : [],
    });
    expect(await house.tell({ type: 'account.add', host: 'hubspot', account: '777' })).toMatchObject({
      ok: mayAdd,
    });
    const told = { tab: 1, command: { type: 'guidance.changed', key: null } };
    expect(house.browser.told.filter(({ tab }) => tab === 1).at(-1)).toEqual(mayAdd ? told : undefined);
    const { why } = (await house.show(undefined, foreign)) as { why?: string };
    expect(why === 'foreign-account').toBe(!mayAdd);
  },
);

test('what was not found is counted here, and told to the backend as names and numbers', async () => {
  const house = await startHouse();
  await house.connect();
  const miss = (probes: string[], kind = 'record') =>
    house.tell({ type: 'page.missing', page: kind, pack: 3, probes }, page());
  await miss(['amount']);
  await house.show();
  await miss(['amount', 'mount']);
  await miss(['amount', 'Acme GmbH']);
  await miss([]);
  const pages = async () =>
    ((await house.server.call('GET', '/v1/health-report')).body as unknown as HealthAnswer).pages;
  await house.sync();
  expect(await pages()).toMatchObject([
    {
      host: 'hubspot',
      page: 'record',
      pack: 3,
      times: 2,
      missing: [
        { name: 'amount', times: 1 },
        { name: 'mount', times: 1 },
      ],
    },
  ]);
  // Not again before a quarter of an hour has gone by.
  await miss(['mount']);
  await house.sync();
  expect((await pages())[0]?.times).toBe(2);
  house.pass(16 * 60_000);
  await house.sync();
  expect((await pages())[0]).toMatchObject({
    times: 3,
    missing: [
      { name: 'mount', times: 2 },
      { name: 'amount', times: 1 },
    ],
  });
  // Of an account that is not ours nothing is counted.
  await house.show(undefined, { ...deal, account: '777' });
  await miss(['amount']);
  house.pass(16 * 60_000);
  await house.sync();
  expect((await pages())[0]?.times).toBe(3);
});
