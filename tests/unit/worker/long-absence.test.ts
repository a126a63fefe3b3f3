// Dexie looks for IndexedDB when it is loaded, so this comes first.
import 'fake-indexeddb/auto';

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Dexie from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ConnectAnswer, ConnectionView } from '../../../lib/messages/settings-messages.ts';
import type { Change, PullAnswer } from '../../../lib/sync/protocol.ts';
import { createWorker, type Worker } from '../../../lib/worker/worker.ts';
import { type RunningServer, startServer } from '../../../server/start-server.ts';
import { page, type StandInBrowser, settings, standInBrowser } from './stand-in-browser.ts';

const day = 24 * 60 * 60_000;
const deal = { host: 'hubspot', account: '1000001', object: 'deal', id: '501' } as const;
const key = 'hubspot:1000001:deal:501';

let dataDir: string;
let server: RunningServer;
let browser: StandInBrowser;
let worker: Worker;
let passed: number;
/** Set while the browser has no network. */
let isAway: boolean;
let onPull: (answer: PullAnswer) => PullAnswer;
/** What the backend said to pulls that it refused. */
let refusals: string[];

beforeEach(async () => {
  Dexie.dependencies.indexedDB = new IDBFactory();
  dataDir = mkdtempSync(join(tmpdir(), 'waymark-absence-'));
  passed = 0;
  isAway = false;
  onPull = (answer) => answer;
  refusals = [];
  const clock = () => new Date(Date.now() + passed);
  server = await startServer({ dataDir, port: 0, host: '127.0.0.1', clock });
  await admin('POST', '/v1/accounts', { host: 'hubspot', account: '1000001' });
  browser = standInBrowser();
  browser.ports.clock = clock;
  browser.ports.fetch = async (input, init) => {
    if (isAway) throw new TypeError('Failed to fetch');
    const response = await fetch(input, init);
    if (!String(input).endsWith('/v1/pull')) return response;
    const answer = (await response.json()) as PullAnswer & { error?: { code: string } };
    if (answer.error) refusals.push(answer.error.code);
    return Response.json(response.ok ? onPull(answer) : answer, { status: response.status });
  };
  worker = createWorker(browser.ports);
  const code = server.firstInvite;
  const connect = { type: 'connection.connect', server: server.url, code };
  expect((await worker.message(connect, settings)) as ConnectAnswer).toMatchObject({ ok: true });
});

afterEach(async () => {
  await server.close();
  rmSync(dataDir, { recursive: true, force: true });
});

async function admin<T>(method: string, path: string, body?: unknown): Promise<T> {
  const headers = { authorization: `Bearer ${server.adminToken}`, 'content-type': 'application/json' };
  const init = { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) };
  const response = await fetch(`${server.url}${path}`, init);
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}

const syncNow = () => worker.message({ type: 'sync.now' }, settings) as Promise<ConnectionView>;

async function see(name: string): Promise<void> {
  await worker.message({ type: 'page.record', record: deal, at: performance.now() }, page());
  const asOf = browser.ports.clock().toISOString();
  const observations = [{ property: 'name', value: name, source: 'page', asOf }];
  await worker.message({ type: 'page.observed', record: deal, observations }, page());
}

/** Lets days pass on the backend, and waits until its daily work is done. */
async function daysPass(days: number): Promise<void> {
  passed += days * day;
  const runAt = async () => {
    const { jobs } = await admin<{ jobs: { kind: string; runAt: string }[] }>('GET', '/v1/jobs');
    return jobs.find(({ kind }) => kind === 'sweep')?.runAt ?? '';
  };
  const today = new Date(Date.now() + passed).toISOString();
  for (let tries = 0; tries < 400; tries += 1) {
    if ((await runAt()) > today) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('the daily work was never done');
}

test('a browser that was away for months starts anew, and sends what it had to send', async () => {
  await admin('POST', '/v1/accounts', { host: 'hubspot', account: 'gone' });
  expect((await syncNow()).accounts).toContainEqual({ host: 'hubspot', account: 'gone' });
  isAway = true;
  await see('Written down offline');
  expect((await syncNow()).sync).toMatchObject({ state: 'offline', waiting: 1 });
  await admin('DELETE', '/v1/accounts', { host: 'hubspot', account: 'gone' });
  await daysPass(2);
  await daysPass(120);
  isAway = false;
  worker = createWorker(browser.ports);
  const { sync, accounts } = await syncNow();
  expect(sync).toMatchObject({ state: 'ok', waiting: 0, refused: [] });
  // The worker from before may have tried again too.
  expect(new Set(refusals)).toEqual(new Set(['start-anew']));
  const told = refusals.length;
  expect(accounts).toEqual([{ host: 'hubspot', account: '1000001' }]);
  const pull = { workspace: 0, me: 0, records: { cursor: 0, keys: [], fresh: [key] } };
  const { records } = await admin<PullAnswer>('POST', '/v1/pull', pull);
  expect(JSON.stringify(records)).toContain('Written down offline');
  // It goes on from there as always.
  await see('And again');
  expect((await syncNow()).sync).toMatchObject({ state: 'ok', waiting: 0 });
  expect(refusals.length).toBe(told);
});

test('what only a newer version understands does no harm, and is there after the update', async () => {
  const unreadable = (change: Change): Change =>
    change.kind === 'account' ? { ...change, data: { hosts: ['a form of the next version'] } } : change;
  onPull = (answer) => ({
    ...answer,
    workspace: {
      ...answer.workspace,
      changes: [
        ...answer.workspace.changes.map(unreadable),
        { kind: 'gadget', id: '1', version: 1, data: { made: 'by a newer backend' } },
      ],
    },
  });
  await admin('POST', '/v1/accounts', { host: 'hubspot', account: '77' });
  const before = await syncNow();
  expect(before.sync.state).toBe('ok');
  expect(before.accounts).toEqual([{ host: 'hubspot', account: '1000001' }]);
  // Meanwhile it goes on working with what it understands.
  await see('Seen by the old version');
  expect((await syncNow()).sync).toMatchObject({ state: 'ok', waiting: 0 });

  onPull = (answer) => answer;
  browser.ports.version = () => '2.0.0';
  worker = createWorker(browser.ports);
  expect((await syncNow()).accounts).toContainEqual({ host: 'hubspot', account: '77' });
});

test('a backend that wants quiet is not asked until its time is over, by the next worker neither', async () => {
  const real = browser.ports.fetch;
  let asked = 0;
  browser.ports.fetch = async (input, init) => {
    asked += 1;
    if (asked > 1) return real(input, init);
    const body = {
      error: { code: 'too-often', message: 'This was tried too often. Wait 40 seconds, then try again.' },
    };
    return Response.json(body, { status: 429, headers: { 'retry-after': '40' } });
  };
  expect((await syncNow()).sync).toMatchObject({
    state: 'offline',
    message: expect.stringContaining('Wait'),
  });
  expect(asked).toBe(1);
  worker = createWorker(browser.ports);
  passed += 39_000;
  await syncNow();
  expect(asked).toBe(1);
  passed += 2_000;
  expect((await syncNow()).sync).toMatchObject({ state: 'ok', message: null });
  expect(asked).toBeGreaterThan(1);
});
