// Dexie looks for IndexedDB when it is loaded, so this comes first.
import 'fake-indexeddb/auto';

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Dexie from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Asked, DashboardView, PlaybookText } from '../../../lib/messages/dashboard-messages.ts';
import type { PublishAnswer, VersionsAnswer } from '../../../lib/sync/admin-protocol.ts';
import type { SimulateAnswer } from '../../../lib/sync/simulate-protocol.ts';
import { senderOf } from '../../../lib/worker/sender-of.ts';
import { createWorker, type Worker } from '../../../lib/worker/worker.ts';
import { type RunningServer, startServer } from '../../../server/start-server.ts';
import { dashboard, page, settings, standInBrowser } from './stand-in-browser.ts';

let dataDir: string;
let server: RunningServer;
let worker: Worker;

beforeEach(async () => {
  Dexie.dependencies.indexedDB = new IDBFactory();
  dataDir = mkdtempSync(join(tmpdir(), 'waymark-dashboard-'));
  server = await startServer({ dataDir, port: 0, host: '127.0.0.1' });
  worker = createWorker(standInBrowser().ports);
});

afterEach(async () => {
  await server.close();
  rmSync(dataDir, { recursive: true, force: true });
});

async function connect(access: string): Promise<void> {
  const headers = { authorization: `Bearer ${server.adminToken}`, 'content-type': 'application/json' };
  const body = JSON.stringify({ name: `A ${access}`, access });
  const response = await fetch(`${server.url}/v1/invites`, { method: 'POST', headers, body });
  const { code } = (await response.json()) as { code: string };
  const answer = await worker.message({ type: 'connection.connect', server: server.url, code }, settings);
  expect(answer).toMatchObject({ ok: true });
}

const say = <T>(message: object) => worker.message(message, dashboard) as Promise<T>;

async function textInForce(): Promise<PlaybookText> {
  const asked = await say<Asked<PlaybookText>>({ type: 'playbook.read' });
  if (!asked.ok) throw new Error(asked.message);
  return asked.value;
}

test('an editor reads, publishes and rolls back; this browser works by it before the answer', async () => {
  await connect('editor');
  const { yaml, version } = await textInForce();
  expect(version).toBe(1);
  const draft = yaml.replace('name: Services starter', 'name: Ours');
  const published = await say<Asked<PublishAnswer>>({
    type: 'playbook.publish',
    yaml: draft,
    note: 'Our name',
    base: 1,
  });
  expect(published).toMatchObject({
    ok: true,
    value: { version: 2, changed: true, publishedBy: 'A editor' },
  });
  const view = await say<DashboardView>({ type: 'dashboard.read' });
  expect(view).toMatchObject({
    connected: true,
    mayPublish: true,
    published: { version: 2, playbook: { name: 'Ours' } },
  });
  await say({ type: 'playbook.rollback', version: 1, base: 2 });
  const { value } = (await say({ type: 'playbook.versions' })) as { ok: true; value: VersionsAnswer };
  expect(value.versions.map(({ version, note }) => [version, note])).toEqual([
    [3, 'Back to version 1'],
    [2, 'Our name'],
    [1, expect.anything()],
  ]);
  expect((await textInForce()).yaml).toBe(yaml);
});

test('publishing over somebody else’s version is refused, and theirs is in this browser by then', async () => {
  await connect('editor');
  const { yaml } = await textInForce();
  const publish = (name: string) =>
    say<Asked<PublishAnswer>>({
      type: 'playbook.publish',
      yaml: yaml.replace('Services starter', name),
      base: 1,
    });
  await publish('Theirs');
  const refused = await publish('Mine');
  expect(refused).toMatchObject({ ok: false, code: 'playbook-moved' });
  const view = await say<DashboardView>({ type: 'dashboard.read' });
  expect(view).toMatchObject({ published: { version: 2, playbook: { name: 'Theirs' } } });
});

test('what the backend finds wrong in a playbook is said with its place, in the reader’s language', async () => {
  await connect('editor');
  const { yaml } = await textInForce();
  const broken = yaml.replace(/^waymark: 1$/m, 'waymark: 7');
  const refused = await say<Asked<PublishAnswer>>({ type: 'playbook.publish', yaml: broken, base: 1 });
  expect(refused).toMatchObject({
    ok: false,
    code: 'broken-playbook',
    message: expect.stringMatching(/^The backend .* line \d+: .*waymark/i),
  });
});

test('a draft outlives the worker, however broken, and belongs to its member', async () => {
  await connect('editor');
  expect(await say({ type: 'draft.read' })).toBeNull();
  await say({ type: 'draft.save', yaml: 'waymark: [', base: 1 });
  worker = createWorker(standInBrowser().ports);
  expect(await say({ type: 'draft.read' })).toMatchObject({ yaml: 'waymark: [', base: 1 });
  await say({ type: 'draft.discard' });
  expect(await say({ type: 'draft.read' })).toBeNull();
});

test('a dry run is the backend’s; a viewer is told that they may not', async () => {
  await connect('editor');
  const { yaml } = await textInForce();
  const run = await say<Asked<SimulateAnswer>>({ type: 'playbook.simulate', yaml, limit: 10 });
  expect(run).toMatchObject({ ok: true, value: { version: 1, complete: true } });
});

test('a viewer reads and is refused with a sentence', async () => {
  await connect('viewer');
  const { yaml } = await textInForce();
  expect(await say({ type: 'dashboard.read' })).toMatchObject({ mayPublish: false });
  for (const type of ['playbook.publish', 'playbook.simulate']) {
    const rest = type === 'playbook.publish' ? { base: 1 } : { limit: 1 };
    const asked = await say<Asked<unknown>>({ type, yaml, ...rest });
    expect(asked).toMatchObject({ ok: false, failure: 'refused', message: expect.stringMatching(/editor/) });
  }
});

test('without a connection and without a backend there is a sentence of what to do', async () => {
  expect(await say({ type: 'dashboard.read' })).toEqual({ connected: false });
  expect(await say({ type: 'playbook.read' })).toMatchObject({ ok: false, failure: 'not-connected' });
  await connect('editor');
  await server.close();
  const asked = await say<Asked<unknown>>({ type: 'playbook.read' });
  expect(asked).toMatchObject({ ok: false, failure: 'unreachable', message: expect.stringMatching(/Check/) });
  server = await startServer({ dataDir, port: 0, host: '127.0.0.1' });
});

test('only the dashboard may say these things', async () => {
  await connect('editor');
  for (const sender of [page(), settings])
    expect(await worker.message({ type: 'draft.read' }, sender)).toBeUndefined();
  const own = { id: 'abc', origin: 'chrome-extension://abc' };
  const from = (url: string) => senderOf({ id: 'abc', url, frameId: 0, tab: { id: 1 } }, own).from;
  expect(from('chrome-extension://abc/dashboard.html')).toBe('dashboard');
  expect(from('https://app.hubspot.com/dashboard.html')).toBe('page');
});
