// Dexie looks for IndexedDB when it is loaded, so this comes first.
import 'fake-indexeddb/auto';

import Dexie from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import type { DayMessage, DayView } from '../../../lib/messages/day-messages.ts';
import type { LineAnswer } from '../../../lib/messages/page-messages.ts';
import type { WriteAnswer } from '../../../lib/messages/panel-messages.ts';
import type { QueueFilter } from '../../../lib/rules/queue/filter-queue.ts';
import { createWorker, type Worker } from '../../../lib/worker/worker.ts';
import { goodToken, sampleTeam, sampleTemplate, sampleWorkspace } from '../../server/asana/asana-data.ts';
import { startAsanaDouble } from '../../server/asana/asana-double.ts';
import { startTestServer } from '../../server/start-test-server.ts';
import {
  dashboard,
  page,
  type StandInBrowser,
  settings,
  sidePanel,
  standInBrowser,
} from './stand-in-browser.ts';

let server: Awaited<ReturnType<typeof startTestServer>>;

beforeEach(async () => {
  server = await startTestServer();
  await server.call('POST', '/v1/accounts', { host: 'hubspot', account: '1' });
});

async function connect(
  person: string | null,
  access = 'member',
): Promise<{ browser: StandInBrowser; worker: Worker }> {
  const invite = { name: 'Darcel', access, ...(person ? { person } : {}) };
  const { body } = await server.call('POST', '/v1/invites', invite);
  // Each connection is another browser's.
  Dexie.dependencies.indexedDB = new IDBFactory();
  const browser = standInBrowser();
  const worker = createWorker(browser.ports);
  const message = { type: 'connection.connect', server: server.url, code: body.code };
  expect(await worker.message(message, settings)).toMatchObject({ ok: true });
  return { browser, worker };
}

/** A deal of Darcel Schlecht that entered Engaging so many hours ago. */
async function tell(id: string, hours: number, amount: string) {
  const asOf = new Date().toISOString();
  const since = new Date(Date.now() - hours * 3_600_000).toISOString();
  const told = { source: 'import', asOf };
  const observations = [
    { property: 'name', value: `Deal ${id}`, ...told },
    { property: 'owner', value: 'Darcel Schlecht', ...told },
    { property: 'amount', value: amount, ...told },
    { property: 'stage', value: 'Engaging', since, ...told },
  ];
  const record = { host: 'hubspot', account: '1', object: 'deal', id };
  const event = {
    id: crypto.randomUUID(),
    type: 'record.observed',
    record,
    occurredAt: asOf,
    playbook: 1,
    observations,
  };
  const { body } = await server.call('POST', '/v1/push', { events: [event] });
  expect(body.results[0]?.status).toBe('applied');
}

const everything: QueueFilter = { kind: null, onlyOverdue: false, motion: null, onlyMoney: false };

async function day(worker: Worker, filter: Partial<QueueFilter> = {}, sender = sidePanel) {
  const message: DayMessage = { type: 'day.read', filter: { ...everything, ...filter }, limit: 100 };
  const view = (await worker.message(message, sender)) as DayView;
  if (view.show !== 'day') throw new Error(`the day shows ${JSON.stringify(view)}`);
  return view;
}

const titles = (view: { entries: { name: string | null; title: string }[] }) =>
  view.entries.map(({ name, title }) => `${name}: ${title}`);

test('what waits on a person is one queue by clock and money, the same in both places, counted on the toolbar', async () => {
  await tell('1', 24 * 40, '500 EUR');
  await tell('2', 24 * 40, '90000 EUR');
  await tell('3', 24 * 40, '7000 EUR');
  const { browser, worker } = await connect('darcel-schlecht');
  const view = await day(worker);
  expect(new Set(view.entries.map(({ part }) => part))).toEqual(new Set(['overdue']));
  // Each deal has its step and its stall, the dearest first.
  expect(view.entries.map(({ name }) => name)).toEqual([
    'Deal 2',
    'Deal 2',
    'Deal 3',
    'Deal 3',
    'Deal 1',
    'Deal 1',
  ]);
  expect(view.money).toEqual([{ amount: 97_500, currency: 'EUR' }]);
  expect(view.counts.overdue).toBe(6);
  expect((await day(worker, {}, dashboard)).entries).toEqual(view.entries);
  await expect.poll(() => browser.badge()).toBe(6);
  expect((await day(worker, { kind: 'warning' })).entries).toHaveLength(3);
  expect((await day(worker, { motion: 'nothing like it' })).entries).toEqual([]);
});

test('what is done leaves the queue at once and is finished, undone it is back, and snoozed it rests', async () => {
  await tell('1', 24 * 40, '500 EUR');
  const { browser, worker } = await connect('darcel-schlecht');
  const before = await day(worker);
  const step = before.entries.find(({ kind }) => kind === 'step');
  const warning = before.entries.find(({ kind }) => kind === 'warning');
  if (!step?.occurrence || !step.record || !warning) throw new Error('there should be a step and a warning');
  const base = { key: step.record, occurrence: step.occurrence };
  const write = (message: object) =>
    worker.message({ type: 'day.write', write: { ...base, ...message } }, sidePanel) as Promise<WriteAnswer>;
  // The backend is away: it is taken here, and counts.
  const { fetch } = browser.ports;
  browser.ports.fetch = () => Promise.reject(new TypeError('no network'));
  expect(await write({ type: 'step.finish', step: step.subject })).toEqual({ ok: true });
  const done = await day(worker);
  expect(titles(done)).not.toContain(`Deal 1: ${step.title}`);
  expect(done.finished).toBe(1);
  expect(await write({ type: 'step.reopen', step: step.subject })).toEqual({ ok: true });
  expect(titles(await day(worker))).toEqual(titles(before));
  browser.ports.fetch = fetch;
  const until = new Date(Date.now() + 86_400_000).toISOString();
  expect(await write({ type: 'flag.snooze', rule: warning.rule, until, reason: 'Seasonal' })).toEqual({
    ok: true,
  });
  const snoozed = await day(worker);
  expect(snoozed.entries.map(({ kind }) => kind)).not.toContain('warning');
  expect(titles({ entries: snoozed.resting.entries })).toEqual([`Deal 1: ${warning.title}`]);
  await expect.poll(() => browser.badge()).toBe(before.now - 1);
  // Another browser of the same person agrees.
  const second = await connect('darcel-schlecht');
  await expect.poll(async () => titles(await day(second.worker))).toEqual(titles(snoozed));
});

test('a record is opened in the tab that shows it, else in a new one', async () => {
  await tell('1', 24, '500 EUR');
  const { browser, worker } = await connect('darcel-schlecht');
  const record = { host: 'hubspot', account: '1', object: 'deal', id: '1' };
  const open = () => worker.message({ type: 'day.open', key: 'hubspot:1:deal:1' }, sidePanel);
  await open();
  browser.addresses.set(7, 'https://app.hubspot.com/contacts/1/record/0-3/1');
  await worker.message({ type: 'page.record', record, at: 1 }, page(7));
  await open();
  expect(browser.shown).toEqual(['https://app.hubspot.com/contacts/1/record/0-3/1', 'tab 7']);
});

test('nobody’s things are shown to somebody whom the playbook does not know, or who may only read', async () => {
  await tell('1', 24 * 40, '500 EUR');
  const show = async (worker: Worker) =>
    (await worker.message({ type: 'day.read', filter: everything, limit: 9 }, dashboard)) as DayView;
  const unknown = await connect(null);
  expect(await show(unknown.worker)).toMatchObject({ show: 'nothing', why: 'no-person' });
  await unknown.worker.message({ type: 'connection.disconnect', discard: true }, settings);
  expect(await show(unknown.worker)).toMatchObject({ show: 'nothing', why: 'not-connected' });
  const viewer = await connect('darcel-schlecht', 'viewer');
  expect(await show(viewer.worker)).toMatchObject({ show: 'nothing', why: 'viewer' });
  expect(viewer.browser.badge()).toBe(0);
});

test('that Asana takes the token no longer stands in the day of who can enter another one, until it is mended', async () => {
  const double = await startAsanaDouble();
  onTestFinished(double.close);
  server = await startTestServer({ asana: { url: double.url, patience: 2000 } });
  const place = { workspace: sampleWorkspace.gid, team: sampleTeam.gid, template: sampleTemplate.gid };
  await server.call('POST', '/v1/asana', { token: goodToken, ...place });
  const { worker } = await connect('darcel-schlecht', 'admin');
  const told = async () => {
    await worker.message({ type: 'day.heartbeat' }, sidePanel);
    return titles(await day(worker));
  };
  double.data.tokens.clear();
  await server.call('POST', '/v1/asana/check', {});
  await expect.poll(told, { timeout: 20_000 }).toEqual(['null: Asana no longer takes the token']);
  double.data.tokens.add(goodToken);
  await server.call('POST', '/v1/asana/check', {});
  await expect.poll(told, { timeout: 20_000 }).toEqual([]);
});

test('a record of another account is not written to, and a page can ask nothing of it', async () => {
  const { worker } = await connect('darcel-schlecht');
  const write = { type: 'waiting.start', key: 'hubspot:999:deal:1', occurrence: 'x' };
  expect(await worker.message({ type: 'day.write', write }, sidePanel)).toMatchObject({ ok: false });
  expect(await worker.message({ type: 'day.read', filter: everything, limit: 9 }, page())).toBeUndefined();
});

test('a person has Waymark in the page or in the side panel, and letters as keys or not', async () => {
  await tell('1', 24, '500 EUR');
  const record = { host: 'hubspot', account: '1', object: 'deal', id: '1' };
  const { worker } = await connect('darcel-schlecht');
  const show = () => worker.message({ type: 'page.record', record, at: 1 }, page()) as Promise<LineAnswer>;
  expect(await show()).toMatchObject({ show: true, line: { key: 'hubspot:1:deal:1' } });
  await worker.message({ type: 'hosts.home', host: 'hubspot', at: 'side' }, settings);
  // The page is read all the same, and shows a line of no record: none.
  expect(await show()).toMatchObject({
    show: true,
    line: { key: '' },
    read: expect.arrayContaining([expect.anything()]),
  });
  await worker.message({ type: 'day.letters', isOn: false }, sidePanel);
  expect((await day(worker)).letters).toBe(false);
  const asks = { type: 'side.ask', tab: 1, asks: { type: 'panel.read' } };
  expect(await worker.message(asks, sidePanel)).toMatchObject({ show: 'guidance', key: 'hubspot:1:deal:1' });
  // A page may not ask as the side panel does, and a frame has its own way.
  expect(await worker.message(asks, page())).toBeUndefined();
  expect(await worker.message({ type: 'hosts.read' }, settings)).toMatchObject({
    hosts: [{ home: 'side' }, { home: 'page' }, { home: 'page' }],
  });
});
