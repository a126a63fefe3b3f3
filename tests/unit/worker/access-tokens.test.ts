// Dexie looks for IndexedDB when it is loaded, so this comes first.
import 'fake-indexeddb/auto';

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Dexie from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ConnectAnswer, ConnectionView, TabView } from '../../../lib/messages/settings-messages.ts';
import { ConnectionsDb } from '../../../lib/store/connections-db.ts';
import { refreshAnswer } from '../../../lib/sync/protocol.ts';
import { createWorker, type Worker } from '../../../lib/worker/worker.ts';
import { type RunningServer, startServer } from '../../../server/start-server.ts';
import { page, type StandInBrowser, settings, standInBrowser } from './stand-in-browser.ts';

const minute = 60_000;

let dataDir: string;
let server: RunningServer;
let browser: StandInBrowser;
let worker: Worker;
/** How far the server's clock and this computer's have moved on since the start, in milliseconds. */
let passed: number;
let skew: number;
/** The paths that were asked, in order. */
let asked: string[];
/** Looks at an answer before the worker does; throws to lose it. */
let onAnswer: (path: string, response: Response) => void;

beforeEach(async () => {
  Dexie.dependencies.indexedDB = new IDBFactory();
  dataDir = mkdtempSync(join(tmpdir(), 'waymark-tokens-'));
  passed = 0;
  skew = 0;
  asked = [];
  onAnswer = () => {};
  server = await start();
  browser = standInBrowser();
  browser.ports.clock = () => new Date(Date.now() + passed + skew);
  browser.ports.fetch = async (input, init) => {
    const path = new URL(String(input)).pathname;
    asked.push(path);
    const response = await fetch(input, init);
    onAnswer(path, response);
    return response;
  };
  worker = createWorker(browser.ports);
  const code = server.firstInvite ?? '';
  const answer = await say<ConnectAnswer>({ type: 'connection.connect', server: server.url, code });
  expect(answer).toMatchObject({ ok: true });
});

afterEach(async () => {
  await server.close();
  rmSync(dataDir, { recursive: true, force: true });
});

function start(port = 0): Promise<RunningServer> {
  return startServer({ dataDir, port, host: '127.0.0.1', clock: () => new Date(Date.now() + passed) });
}

function say<T>(message: unknown): Promise<T> {
  return worker.message(message, settings) as Promise<T>;
}

const syncState = async () => (await say<ConnectionView>({ type: 'sync.now' })).sync;
const refreshes = () => asked.filter((path) => path === '/v1/token/refresh').length;

async function storedRefresh(): Promise<string> {
  const db = new ConnectionsDb();
  const row = await db.connections.toCollection().first();
  db.close();
  return row?.refresh ?? '';
}

test('the access token is renewed ahead of its end, once for all who ask, and lies in session storage only', async () => {
  expect(refreshes()).toBe(0);
  const first = await storedRefresh();
  passed = 14 * minute;
  const view = { type: 'playbook.versions' };
  const dashboard = { tab: 1, frame: 0, document: 'd', from: 'dashboard' } as const;
  const asks = [1, 2, 3].map(() => worker.message(view, dashboard));
  expect(await Promise.all(asks)).toMatchObject([{ ok: true }, { ok: true }, { ok: true }]);
  expect(refreshes()).toBe(1);
  expect(await storedRefresh()).not.toBe(first);
  const db = new ConnectionsDb();
  const rows = JSON.stringify(await db.connections.toArray());
  db.close();
  expect(rows).not.toContain('wm_');
});

test('a clock that is hours off, either way, signs nobody out', async () => {
  for (const hours of [-5, 5, -24 * 400, 24 * 400]) {
    skew = hours * 60 * minute;
    expect((await syncState()).state, `${hours} h`).toBe('ok');
    passed += 16 * minute;
    expect((await syncState()).state, `${hours} h, later`).toBe('ok');
  }
});

test('a restart of the browser, and a server that is away for a while, sign nobody out', async () => {
  for (const key of await browser.ports.session.keys()) await browser.ports.session.remove(key);
  worker = createWorker(browser.ports);
  expect((await syncState()).state).toBe('ok');
  await server.close();
  passed = 60 * minute;
  expect((await syncState()).state).toBe('offline');
  server = await start(server.port);
  expect((await syncState()).state).toBe('ok');
});

test('an answer that never arrives costs nothing, also after the worker was ended', async () => {
  passed = 20 * minute;
  let lost = 0;
  onAnswer = (path) => {
    if (path !== '/v1/token/refresh' || lost === 3) return;
    lost += 1;
    throw new Error('the worker was ended here');
  };
  for (let n = 0; n < 3; n += 1) {
    expect((await syncState()).state).toBe('offline');
    worker = createWorker(browser.ports);
  }
  expect((await syncState()).state).toBe('ok');
  expect(lost).toBe(3);
  passed += 20 * minute;
  expect((await syncState()).state).toBe('ok');
});

test('a token that was stolen and used disconnects the browser, which says why in one sentence', async () => {
  const stolen = await storedRefresh();
  const steal = async (refresh: string) => {
    const init = { method: 'POST', headers: { 'content-type': 'application/json', 'waymark-protocol': '2' } };
    return fetch(`${server.url}/v1/token/refresh`, { ...init, body: JSON.stringify({ refresh }) });
  };
  const first = refreshAnswer.parse(await (await steal(stolen)).json());
  expect((await steal(first.refresh)).status).toBe(200);
  passed = 20 * minute;
  const sync = await syncState();
  expect(sync).toMatchObject({ state: 'signed-out', message: expect.stringContaining('somewhere else') });
  const tab = await say<TabView>({ type: 'tab.read', tab: page().tab });
  expect(tab.problem).toBe(sync.message);
});

test('disconnecting ends the device on the backend, even with an access token that has ended', async () => {
  passed = 20 * minute;
  const refresh = await storedRefresh();
  const left = new Promise<void>((resolve) => {
    onAnswer = (path, { status }) => {
      if (path === '/v1/token' && status === 200) resolve();
    };
  });
  expect(await say({ type: 'connection.disconnect', discard: true })).toMatchObject({ ok: true });
  await left;
  const body = JSON.stringify({ refresh });
  const headers = { 'content-type': 'application/json', 'waymark-protocol': '2' };
  const again = await fetch(`${server.url}/v1/token/refresh`, { method: 'POST', headers, body });
  expect(again.status).toBe(401);
});

test('the list of an earlier version opens, and its lasting token is exchanged', async () => {
  const db = new ConnectionsDb();
  const row = await db.connections.toCollection().first();
  db.close();
  const invited = await fetch(`${server.url}/v1/invites`, {
    method: 'POST',
    headers: { authorization: `Bearer ${server.adminToken}`, 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'Old', access: 'member' }),
  });
  const { code } = (await invited.json()) as { code: string };
  const body = JSON.stringify({ code, device: 'an old extension' });
  const headers = { 'content-type': 'application/json' };
  const paired = await fetch(`${server.url}/v1/pair`, { method: 'POST', headers, body });
  const { token } = (await paired.json()) as { token: string };

  Dexie.dependencies.indexedDB = new IDBFactory();
  const old = new Dexie('waymark');
  old.version(1).stores({ connections: 'id' });
  const { refresh: _new, ...before } = row ?? { id: '', refresh: '' };
  await old.table('connections').add({ ...before, token });
  old.close();
  browser = { ...browser, ports: { ...browser.ports, session: standInBrowser().ports.session } };
  worker = createWorker(browser.ports);
  expect((await syncState()).state).toBe('ok');
  expect(await storedRefresh()).toMatch(/^wr_/);
});

test.each([
  ['older', { min: 1, max: 1 }, 'Ask your admin to update the backend.'],
  ['newer', { min: 90, max: 99 }, 'Update the extension.'],
])(
  'a backend that is %s gets one sentence that says which side to update',
  async (_what, range, sentence) => {
    passed = 20 * minute;
    const real = browser.ports.fetch;
    // Such a backend knows neither our headers nor the refresh: a browser lets nothing but the plain question through.
    browser.ports.fetch = async (input, init) => {
      if (!String(input).endsWith('/v1/hello')) throw new TypeError('Failed to fetch');
      expect(Object.keys(init?.headers ?? {})).toEqual([]);
      const hello = (await (await real(input, init)).json()) as object;
      return Response.json({ ...hello, protocol: range });
    };
    const { state, message } = await syncState();
    expect(state).toBe('outdated');
    expect(message).toContain(sentence);
    browser.ports.fetch = real;
    expect(await syncState()).toMatchObject({ state: 'ok', message: null });
  },
);
