// Dexie looks for IndexedDB when it is loaded, so this comes first.
import 'fake-indexeddb/auto';

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Dexie from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import type { LineAnswer } from '../../../lib/messages/page-messages.ts';
import type { PaletteView } from '../../../lib/messages/palette-messages.ts';
import type { PanelAnswer } from '../../../lib/messages/panel-messages.ts';
import type { ConnectionView, TabView } from '../../../lib/messages/settings-messages.ts';
import type { WorkspacesView } from '../../../lib/messages/workspace-messages.ts';
import type { RecordRef } from '../../../lib/records/record-ref.ts';
import { ConnectionsDb } from '../../../lib/store/connections-db.ts';
import { createWorker, type Worker } from '../../../lib/worker/worker.ts';
import { type RunningServer, startServer } from '../../../server/start-server.ts';
import { dashboard, page, panel, type StandInBrowser, settings, standInBrowser } from './stand-in-browser.ts';

const north: RecordRef = { host: 'hubspot', account: '1000001', object: 'deal', id: '501' };
const south: RecordRef = { host: 'hubspot', account: '2000002', object: 'deal', id: '501' };
const nonce = '7b0e7f6e-7d4e-4f6e-9d43-3f5c1c1f6a01';

let browser: StandInBrowser;
let worker: Worker;

beforeEach(() => {
  Dexie.dependencies.indexedDB = new IDBFactory();
  browser = standInBrowser();
  worker = createWorker(browser.ports);
});

interface Company extends RunningServer {
  stop(): Promise<void>;
  start(): Promise<void>;
  ask(method: string, path: string, body?: unknown): Promise<unknown>;
  /** What the backend knows of a record. */
  knows(record: RecordRef): Promise<string>;
}

/** A backend of a company's own with one account. */
async function startCompany(workspaceName: string, { account }: RecordRef): Promise<Company> {
  const dataDir = mkdtempSync(join(tmpdir(), 'waymark-workspaces-'));
  let server = await startServer({ dataDir, port: 0, host: '127.0.0.1', workspaceName });
  const { port, url, adminToken } = server;
  let isUp = true;
  const stop = async () => {
    if (isUp) await server.close();
    isUp = false;
  };
  onTestFinished(async () => {
    await stop();
    rmSync(dataDir, { recursive: true, force: true });
  });
  const ask: Company['ask'] = async (method, path, body) => {
    const headers = { authorization: `Bearer ${adminToken}`, 'content-type': 'application/json' };
    const init = { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) };
    const response = await fetch(`${url}${path}`, init);
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return response.json();
  };
  await ask('POST', '/v1/accounts', { host: 'hubspot', account });
  return {
    ...server,
    stop,
    start: async () => {
      server = await startServer({ dataDir, port, host: '127.0.0.1' });
      isUp = true;
    },
    ask,
    knows: async ({ host, account: at, object, id }) =>
      JSON.stringify(
        await ask('POST', '/v1/pull', {
          workspace: 0,
          me: 0,
          records: { cursor: 0, keys: [], fresh: [`${host}:${at}:${object}:${id}`] },
        }),
      ),
  };
}

const tell = (message: Record<string, unknown>, sender = settings) => worker.message(message, sender);

const connect = async ({ url, firstInvite }: RunningServer, code = firstInvite) =>
  expect(await tell({ type: 'connection.connect', server: url, code })).toMatchObject({ ok: true });

const workspaces = async () => ((await tell({ type: 'workspaces.read' })) as WorkspacesView).workspaces;

async function idOf(name: string): Promise<string> {
  const found = (await workspaces()).find((one) => one.name === name);
  if (!found) throw new Error(`not connected to ${name}`);
  return found.id;
}

/** Opens a deal in a tab, tells its stage, and lets a panel into it. */
async function openDeal(record: RecordRef, tab: number): Promise<LineAnswer> {
  const sender = page(tab, `doc-${tab}`);
  await worker.message({ type: 'page.record', record, at: performance.now() }, sender);
  const observation = { property: 'stage', value: 'Presentation Scheduled', source: 'page' };
  const asOf = new Date().toISOString();
  const observations = [{ ...observation, asOf }];
  const answer = await worker.message({ type: 'page.observed', record, observations }, sender);
  await worker.message({ type: 'page.frame', nonce }, sender);
  await worker.message({ type: 'panel.hello', nonce }, panel(tab));
  return answer as LineAnswer;
}

/** Marks the next step of the deal that a tab shows as done. */
async function finish(tab: number): Promise<unknown> {
  const read = (await worker.message({ type: 'panel.read' }, panel(tab))) as PanelAnswer;
  if (read.show !== 'guidance' || !read.guidance.stage.known) throw new Error(JSON.stringify(read));
  const { key, guidance } = read;
  const { occurrence } = read.guidance.stage;
  const { step } = guidance;
  return worker.message({ type: 'step.finish', key, occurrence, step: step?.id }, panel(tab));
}

async function until(what: string, isTrue: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (await isTrue()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`it never came true that ${what}`);
}

/** A browser that is connected to two companies, the second one chosen. */
async function startBoth() {
  const companies = [await startCompany('North', north), await startCompany('South', south)] as const;
  for (const company of companies) await connect(company);
  return companies;
}

test('a record goes to the workspace that names its account, whichever is shown in our own pages', async () => {
  const [first, second] = await startBoth();
  expect(await workspaces()).toMatchObject([
    { name: 'South', isChosen: true, server: second.url },
    { name: 'North', isChosen: false, server: first.url },
  ]);
  for (const [record, tab] of [
    [north, 1],
    [south, 2],
  ] as const) {
    expect(await openDeal(record, tab)).toMatchObject({ show: true });
    expect(await finish(tab)).toEqual({ ok: true });
  }
  const tabOf = async (tab: number) => (await tell({ type: 'tab.read', tab })) as TabView;
  const connectedTo = async (tab: number) =>
    (await tabOf(tab)).checks.find(({ what }) => what === 'connected')?.name;
  expect([await connectedTo(1), await connectedTo(2)]).toEqual(['North', 'South']);
  await worker.alarm();
  for (const [company, own, other] of [
    [first, north, south],
    [second, south, north],
  ] as const) {
    await until('its own deal has arrived', async () => (await company.knows(own)).includes('step.done'));
    expect(await company.knows(other)).not.toContain('step.done');
  }
  // An account of neither: an admin of both says whose it is.
  const foreign = { ...north, account: '3000003' };
  const sender = page(3, 'doc-3');
  const show = () => worker.message({ type: 'page.record', record: foreign, at: performance.now() }, sender);
  expect(await show()).toMatchObject({ why: 'foreign-account' });
  browser.addresses.set(3, 'https://app.hubspot.com/contacts/3000003/record/0-3/501');
  const { addTo } = await tabOf(3);
  expect(addTo.map(({ name }) => name)).toEqual(['South', 'North']);
  const connection = await idOf('North');
  const add = { type: 'account.add', host: 'hubspot', account: '3000003', connection };
  expect(await tell(add)).toEqual({ ok: true });
  expect(JSON.stringify(await first.ask('GET', '/v1/accounts'))).toContain('3000003');
  expect(JSON.stringify(await second.ask('GET', '/v1/accounts'))).not.toContain('3000003');
});

test('what our pages show is chosen, lasts, and a message that names a connection is about that one', async () => {
  await startBoth();
  const shown = async (more = {}) =>
    ((await tell({ type: 'connection.read', ...more })) as ConnectionView).workspace?.name;
  expect(await shown()).toBe('South');
  const [south, north] = [await idOf('South'), await idOf('North')];
  expect(await tell({ type: 'workspaces.choose', id: north })).toEqual({ ok: true });
  // The worker may end at any moment.
  worker = createWorker(browser.ports);
  expect([await shown(), await shown({ connection: south })]).toEqual(['North', 'South']);
  expect(await tell({ type: 'workspaces.choose', id: 'gone' })).toEqual({ ok: false });
  expect(await shown({ connection: 'gone' })).toBeUndefined();
  // A page that shows one workspace keeps its draft there, whatever was chosen in another tab meanwhile.
  const draft = { type: 'draft.save', yaml: 'waymark: 1', base: 1 };
  expect(await tell({ ...draft, connection: south }, dashboard)).toMatchObject({ ok: true });
  expect(await tell({ type: 'draft.read' }, dashboard)).toBeNull();
  expect(await tell({ type: 'draft.read', connection: south }, dashboard)).toMatchObject({ base: 1 });
  // A page of a host cannot name one, and cannot choose.
  expect(await tell({ type: 'workspaces.read' }, page())).toBeUndefined();
  const read = { type: 'palette.read' };
  const { workspaces: listed } = (await tell(read)) as PaletteView;
  expect(listed).toMatchObject([
    { name: 'North', isShown: true },
    { name: 'South', isShown: false },
  ]);
  expect(await tell({ type: 'palette.workspace', id: south })).toEqual({ ok: true });
  expect(await shown()).toBe('South');
});

test('a backend that is away holds up no other, and what waits for it stays when another one is left', async () => {
  const [first, second] = await startBoth();
  await openDeal(north, 1);
  await openDeal(south, 2);
  await worker.alarm();
  await first.stop();
  await finish(1);
  await finish(2);
  await until('South has it', async () => (await second.knows(south)).includes('step.done'));
  const view = async (name: string) =>
    (await tell({ type: 'sync.now', connection: await idOf(name) })) as ConnectionView;
  expect((await view('South')).sync).toMatchObject({ state: 'ok', waiting: 0 });
  expect((await view('North')).sync).toMatchObject({ state: 'offline', waiting: 1 });
  const leave = async (name: string) =>
    tell({ type: 'connection.disconnect', discard: false, connection: await idOf(name) });
  expect(await leave('North')).toMatchObject({ ok: false, waiting: 1 });
  expect(await leave('South')).toEqual({ ok: true });
  expect(await workspaces()).toMatchObject([{ name: 'North', isChosen: true }]);
  // The page of the workspace that was left is nobody's now.
  const again = { type: 'page.record', record: south, at: performance.now() };
  expect(await worker.message(again, page(2, 'doc-2'))).toMatchObject({ why: 'foreign-account' });
  expect((await Dexie.getDatabaseNames()).filter((name) => name.includes('South'))).toEqual([]);
  await first.start();
  worker = createWorker(browser.ports);
  await worker.alarm();
  await until('North has it', async () => (await first.knows(north)).includes('step.done'));
});

test('signing out everywhere of one leaves the other', async () => {
  const [first, second] = await startBoth();
  await openDeal(south, 2);
  const connection = await idOf('North');
  expect(await tell({ type: 'connection.signOutEverywhere', discard: false, connection })).toEqual({
    ok: true,
  });
  expect(await workspaces()).toMatchObject([{ name: 'South' }]);
  await finish(2);
  await until('South has it', async () => (await second.knows(south)).includes('step.done'));
  const { members } = (await first.ask('GET', '/v1/members')) as { members: unknown[] };
  expect(members.length).toBeGreaterThan(1);
});

test('of an account that two workspaces name the chosen one counts', async () => {
  const [first] = await startBoth();
  await first.ask('POST', '/v1/accounts', { host: 'hubspot', account: south.account });
  await worker.alarm();
  await openDeal(south, 2);
  const connectedTo = async () =>
    ((await tell({ type: 'tab.read', tab: 2 })) as TabView).checks.find(({ what }) => what === 'connected')
      ?.name;
  expect(await connectedTo()).toBe('South');
  await tell({ type: 'workspaces.choose', id: await idOf('North') });
  expect(await connectedTo()).toBe('North');
});

test('somebody else in the same workspace takes the place of who was there, once nothing of theirs waits', async () => {
  const company = await startCompany('North', north);
  await connect(company);
  await openDeal(north, 1);
  const invite = async () =>
    ((await company.ask('POST', '/v1/invites', { name: 'Second', access: 'member' })) as { code: string })
      .code;
  const refused = await invite();
  const code = await invite();
  const pull = browser.ports.fetch;
  // What is sent does not arrive.
  browser.ports.fetch = async (input, init) =>
    String(input).endsWith('/v1/push') ? Promise.reject(new Error('away')) : pull(input, init);
  await finish(1);
  expect(await tell({ type: 'connection.connect', server: company.url, code: refused })).toMatchObject({
    ok: false,
    message: expect.stringContaining('not sent yet'),
  });
  browser.ports.fetch = pull;
  await tell({ type: 'sync.now' });
  await connect(company, code);
  expect(await workspaces()).toMatchObject([{ member: 'Second' }]);
});

test('a connection of before there could be several is shown', async () => {
  const company = await startCompany('North', north);
  await connect(company);
  const db = new ConnectionsDb();
  await db.connections.toCollection().modify((row) => {
    delete row.chosenAt;
  });
  db.close();
  worker = createWorker(browser.ports);
  expect(await workspaces()).toMatchObject([{ name: 'North', isChosen: true }]);
});
