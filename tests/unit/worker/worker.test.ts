// Dexie looks for IndexedDB when it is loaded, so this comes first.
import 'fake-indexeddb/auto';

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Dexie from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { LineAnswer } from '../../../lib/messages/page-messages.ts';
import type { IssuesView, PanelAnswer } from '../../../lib/messages/panel-messages.ts';
import type {
  BrowsersAnswer,
  ConnectAnswer,
  ConnectionView,
  TabView,
} from '../../../lib/messages/settings-messages.ts';
import type { Observation } from '../../../lib/records/observation.ts';
import type { RecordRef } from '../../../lib/records/record-ref.ts';
import { createWorker, type Worker } from '../../../lib/worker/worker.ts';
import { addToken } from '../../../server/services/add-token.ts';
import { type RunningServer, startServer } from '../../../server/start-server.ts';
import { openStore } from '../../../server/store/open-store.ts';
import { starterText } from '../rules/sample.ts';
import { page, panel, type StandInBrowser, settings, standInBrowser } from './stand-in-browser.ts';

const deal: RecordRef = { host: 'hubspot', account: '1000001', object: 'deal', id: '501' };
const key = 'hubspot:1000001:deal:501';
const nonce = '7b0e7f6e-7d4e-4f6e-9d43-3f5c1c1f6a01';

let dataDir: string;
let server: RunningServer;
let browser: StandInBrowser;
let worker: Worker;

beforeEach(async () => {
  Dexie.dependencies.indexedDB = new IDBFactory();
  dataDir = mkdtempSync(join(tmpdir(), 'waymark-worker-'));
  server = await startServer({ dataDir, port: 0, host: '127.0.0.1' });
  await admin('POST', '/v1/accounts', { host: 'hubspot', account: '1000001' });
  browser = standInBrowser();
  worker = createWorker(browser.ports);
});

afterEach(async () => {
  await server.close();
  rmSync(dataDir, { recursive: true, force: true });
});

async function admin(method: string, path: string, body?: unknown): Promise<unknown> {
  const headers = { authorization: `Bearer ${server.adminToken}`, 'content-type': 'application/json' };
  const init = { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) };
  const response = await fetch(`${server.url}${path}`, init);
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return response.json();
}

async function connect(): Promise<void> {
  const code = server.firstInvite;
  const answer = await worker.message({ type: 'connection.connect', server: server.url, code }, settings);
  expect(answer).toMatchObject({ ok: true });
}

const show = (record: RecordRef | null, sender = page()) =>
  worker.message({ type: 'page.record', record, at: performance.now() }, sender) as Promise<LineAnswer>;

const see = (property: string, value: string, more: Partial<Observation> = {}) =>
  worker.message(
    {
      type: 'page.observed',
      record: deal,
      observations: [{ property, value, source: 'page', asOf: new Date().toISOString(), ...more }],
    },
    page(),
  ) as Promise<LineAnswer>;

const readPanel = (sender = panel()) =>
  worker.message({ type: 'panel.read' }, sender) as Promise<PanelAnswer>;

async function openPanel(): Promise<PanelAnswer> {
  await worker.message({ type: 'page.frame', nonce }, page());
  return (await worker.message({ type: 'panel.hello', nonce }, panel())) as PanelAnswer;
}

async function guidance() {
  const answer = await readPanel();
  if (answer.show !== 'guidance') throw new Error(`the panel shows ${JSON.stringify(answer)}`);
  return answer;
}

async function occurrence(): Promise<string> {
  const { stage } = (await guidance()).guidance;
  if (!stage.known) throw new Error('the stage is not known');
  return stage.occurrence;
}

async function finish(step: string): Promise<unknown> {
  return worker.message({ type: 'step.finish', key, occurrence: await occurrence(), step }, panel());
}

/** Everything the backend knows of the deal, read as another member of the workspace would. */
async function onBackend(): Promise<string> {
  const request = { workspace: 0, me: 0, records: { cursor: 0, keys: [], fresh: [key] } };
  return JSON.stringify(await admin('POST', '/v1/pull', request));
}

async function until(what: string, isTrue: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (await isTrue()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`it never came true that ${what}`);
}

test('before it is paired the line shows nothing, and nothing is kept', async () => {
  expect(await show(deal)).toEqual({ show: false, why: 'not-connected' });
});

test('a wrong address and a wrong code say what to do', async () => {
  const ask = (address: string, code: string) =>
    worker.message({ type: 'connection.connect', server: address, code }, settings) as Promise<ConnectAnswer>;
  expect(await ask('not an address', 'x')).toMatchObject({
    ok: false,
    message: expect.stringContaining('looks like'),
  });
  expect(await ask('http://127.0.0.1:9', 'x')).toMatchObject({
    ok: false,
    message: expect.stringContaining('No answer'),
  });
  expect(await ask(server.url, 'wrong')).toMatchObject({
    ok: false,
    message: expect.stringMatching(/code/i),
  });
  expect(await worker.message({ type: 'connection.read' }, settings)).toMatchObject({ connected: false });
});

test('one deal, end to end: seen on the page, shown, done, and on the backend', async () => {
  await connect();
  await show(deal);
  const first = await see('stage', 'Presentation Scheduled');
  if (!first.show) throw new Error('the line should show');
  expect(first.line).toMatchObject({ key, step: 'Send the proposal and book the walk-through' });
  expect(first.line.stage?.text).toBe('in stage since at least today');
  expect(first.line.flags).toEqual([]);
  expect(await openPanel()).toMatchObject({ show: 'guidance', key });
  expect(await finish('send-proposal')).toEqual({ ok: true });
  expect((await guidance()).guidance.step?.id).toBe('proposal-recap');
  await until('the backend has it', async () => (await onBackend()).includes('step.done'));
});

test('numbers and dates are read in the page’s own language, also by what its earlier values told of it', async () => {
  await connect();
  await show(deal);
  const observe = (locale: string, property: string, value: string) => {
    const observations = [{ property, value, source: 'page', asOf: new Date().toISOString() }];
    return worker.message({ type: 'page.observed', record: deal, observations, locale }, page());
  };
  await observe('de', 'stage', 'Proposal');
  await observe('de', 'amount', '48.000 €');
  await observe('en', 'stageEntered', '12/25/2026');
  worker = createWorker(browser.ports);
  await observe('en', 'closeDate', '10/11/2026');
  await until('the backend has it', async () => (await onBackend()).includes('2026-10-11'));
  expect(await onBackend()).toContain('48000 EUR');
});

test('a frame without the nonce, or with one that was used, sees nothing and can do nothing', async () => {
  await connect();
  await show(deal);
  await see('stage', 'Proposal');
  const stranger = panel(1, 9, 'other');
  expect(await readPanel(stranger)).toEqual({ show: 'nothing' });
  expect(await worker.message({ type: 'panel.hello', nonce }, stranger)).toEqual({ show: 'nothing' });
  await openPanel();
  const id = await occurrence();
  expect(await worker.message({ type: 'panel.hello', nonce }, stranger)).toEqual({ show: 'nothing' });
  expect(await worker.message({ type: 'panel.hello', nonce }, panel(2, 5))).toEqual({ show: 'nothing' });
  const write = { type: 'step.finish', key, occurrence: id, step: 'send-proposal' };
  expect(await worker.message(write, stranger)).toMatchObject({ ok: false });
  expect((await guidance()).guidance.step?.id).toBe('send-proposal');
});

test('a frame whose answer was lost with the worker says hello once more', async () => {
  await connect();
  await show(deal);
  await openPanel();
  worker = createWorker(browser.ports);
  expect(await worker.message({ type: 'panel.hello', nonce }, panel())).toMatchObject({ show: 'guidance' });
});

test('what a person says of a missing value counts until it is taken back, and what the page says stands beside it', async () => {
  await connect();
  await show(deal);
  await see('stage', 'Appointment Scheduled');
  await openPanel();
  const say = (value: string | null) =>
    worker.message({ type: 'value.say', key, property: 'amount', value }, panel());
  const budget = async () => {
    const shown = (await guidance()).guidance;
    const found = shown.criteria.find(({ field }) => field?.property === 'amount');
    return { state: found?.state, said: found?.field?.said?.value, disagrees: shown.disagreements.length };
  };
  expect(await budget()).toEqual({ state: 'missing', said: undefined, disagrees: 0 });
  expect(await say('48.000')).toMatchObject({ ok: false, message: expect.stringContaining('48000') });
  expect(await say('48000 EUR')).toEqual({ ok: true });
  expect(await budget()).toEqual({ state: 'met', said: '48000 EUR', disagrees: 0 });
  await until('it has arrived', async () => (await onBackend()).includes('48000 EUR'));
  expect(await budget()).toEqual({ state: 'met', said: '48000 EUR', disagrees: 0 });
  await see('amount', '52000 EUR');
  expect(await budget()).toEqual({ state: 'met', said: '48000 EUR', disagrees: 1 });
  await see('amount', '48000 EUR', { changed: true });
  expect(await budget()).toEqual({ state: 'met', said: undefined, disagrees: 0 });
  expect(await say(null)).toEqual({ ok: true });
  expect(await budget()).toEqual({ state: 'met', said: undefined, disagrees: 0 });
});

test('a question to the owner is kept, sent, shown to others, and taken back by who asked', async () => {
  await connect();
  await show(deal);
  await see('stage', 'Proposal');
  await openPanel();
  const ask = { type: 'question.ask', key, person: 'mara-lindt', text: ' Who signs? ' };
  expect(await worker.message(ask, panel())).toEqual({ ok: true });
  const questions = async () => (await guidance()).guidance.questions;
  expect(await questions()).toMatchObject([{ text: 'Who signs?', to: { name: 'Mara Lindt' }, answers: [] }]);
  await until('it has arrived', async () => (await onBackend()).includes('Who signs?'));
  const question = (await questions())[0]?.event ?? '';
  expect(await worker.message({ type: 'question.answer', key, question, text: 'The CFO' }, panel())).toEqual({
    ok: true,
  });
  expect(await questions()).toMatchObject([{ answers: [{ text: 'The CFO' }] }]);
  expect(await worker.message({ type: 'question.withdraw', key, question }, panel())).toEqual({ ok: true });
  expect(await questions()).toEqual([]);
});

test('an issue is shown to who raised it before and after it is sent, with its answer, and can be taken back', async () => {
  await connect();
  await show(deal);
  await see('stage', 'Proposal');
  await openPanel();
  const issues = async () =>
    ((await worker.message({ type: 'panel.issues', record: key }, panel())) as IssuesView).issues;
  const raise = { type: 'issue.raise', key, kind: 'sop', rule: 'sop:the-proposal', text: 'The link is dead' };
  expect(await worker.message(raise, panel())).toEqual({ ok: true });
  expect(await issues()).toMatchObject([{ text: 'The link is dead', state: 'open' }]);
  await until('it has arrived', async () => (await issues())[0]?.isSent === true);
  const id = (await issues())[0]?.id;
  await admin('POST', '/v1/issues/answer', { id, text: 'Mended' });
  expect(await issues()).toMatchObject([{ state: 'answered', answers: [{ text: 'Mended' }] }]);
  expect(await worker.message(raise, panel())).toEqual({ ok: true });
  const second = (await issues()).find((one) => one.id !== id)?.id;
  expect(await worker.message({ type: 'issue.withdraw', key, issue: second }, panel())).toEqual({ ok: true });
  await until('only the answered one is left', async () => (await issues()).length === 1);
});

test('a page cannot say what only the panel or the settings may', async () => {
  await connect();
  expect(await worker.message({ type: 'connection.disconnect', discard: true }, page())).toBeUndefined();
  expect(await worker.message({ type: 'panel.read' }, page())).toBeUndefined();
  expect(
    await worker.message({ type: 'page.record', record: { ...deal, extra: 1 } }, page()),
  ).toBeUndefined();
});

test('a write for a record the tab has left is refused', async () => {
  await connect();
  await show(deal);
  await see('stage', 'Proposal');
  await openPanel();
  const id = await occurrence();
  await show({ ...deal, id: '502' });
  const write = { type: 'step.finish', key, occurrence: id, step: 'send-proposal' };
  expect(await worker.message(write, panel())).toMatchObject({
    ok: false,
    message: expect.stringContaining('another record'),
  });
});

test('a record that a person may turn to is looked up, and is not what the tab shows', async () => {
  await connect();
  await show(deal);
  await see('stage', 'Proposal');
  await openPanel();
  const other = { ...deal, id: '502' };
  const answer = await worker.message({ type: 'page.approach', record: other }, page());
  expect(answer).toEqual(await worker.message({ type: 'page.approach', record: other }, page()));
  expect((await guidance()).key).toBe(key);
  const here = (await worker.message({ type: 'page.approach', record: deal }, page())) as LineAnswer;
  expect(here).toMatchObject({ show: true, line: { key } });
  const foreign = { ...deal, account: '999' };
  expect(await worker.message({ type: 'page.approach', record: foreign }, page())).toEqual({
    show: false,
    why: 'foreign-account',
  });
});

test('an older message of the same page does not bring its record back', async () => {
  await connect();
  const at = performance.now();
  await worker.message({ type: 'page.record', record: { ...deal, id: '502' }, at: at + 1 }, page());
  await worker.message({ type: 'page.record', record: deal, at }, page());
  await openPanel();
  expect((await guidance()).key).toBe('hubspot:1000001:deal:502');
});

test("another portal than the workspace's shows and stores nothing", async () => {
  await connect();
  const foreign = { ...deal, account: '999' };
  expect(await show(foreign)).toEqual({ show: false, why: 'foreign-account' });
  const seen = [{ property: 'stage', value: 'Proposal', source: 'page', asOf: new Date().toISOString() }];
  await worker.message({ type: 'page.observed', record: foreign, observations: seen }, page());
  expect((await worker.message({ type: 'connection.read' }, settings)) as ConnectionView).toMatchObject({
    sync: { waiting: 0 },
  });
  expect((await worker.message({ type: 'tab.read', tab: 1 }, settings)) as TabView).toMatchObject({
    state: 'foreign-account',
    record: null,
  });
  for (const name of await Dexie.getDatabaseNames()) {
    const db = await new Dexie(name).open();
    for (const table of db.tables) expect(JSON.stringify(await table.toArray())).not.toContain('999:');
    db.close();
  }
});

test('with the backend away everything works, and arrives when it is back, even through killed workers', async () => {
  await connect();
  await show(deal);
  await see('stage', 'Proposal');
  await openPanel();
  const { port } = server;
  await server.close();
  expect(await finish('send-proposal')).toEqual({ ok: true });
  // The browser ends the worker: a new one starts with what lasts, and nothing else.
  worker = createWorker(browser.ports);
  const id = await occurrence();
  const until2 = new Date(Date.now() + 86_400_000).toISOString();
  const snooze = {
    type: 'flag.snooze',
    key,
    occurrence: id,
    rule: 'three-weeks',
    until: until2,
    reason: 'procurement',
  };
  expect(await worker.message(snooze, panel())).toEqual({ ok: true });
  await worker.alarm();
  const away = await guidance();
  expect(away.sync).toMatchObject({ state: 'offline', waiting: 2 });
  expect(away.guidance.step?.id).toBe('proposal-recap');
  worker = createWorker(browser.ports);
  server = await startServer({ dataDir, port, host: '127.0.0.1' });
  await worker.alarm();
  const back = await onBackend();
  expect(back).toContain('step.done');
  expect(back).toContain('procurement');
  expect((await guidance()).sync).toMatchObject({ state: 'ok', waiting: 0 });
});

test('a publish reaches the tab', async () => {
  await connect();
  await show(deal);
  await see('stage', 'Proposal');
  const { yaml } = (await admin('GET', '/v1/playbook')) as { yaml: string };
  const changed = yaml.replaceAll('title: Send the proposal and book the walk-through', 'title: Phone them');
  await admin('POST', '/v1/playbook', { yaml: changed });
  browser.told.length = 0;
  await worker.alarm();
  expect(browser.told).toContainEqual({ tab: 1, command: { type: 'guidance.changed', key: null } });
  const answer = await show(deal);
  expect(answer.show && answer.line.step).toBe('Phone them');
});

test('after disconnecting, the token is worth nothing', async () => {
  await connect();
  const [key = ''] = (await browser.ports.session.keys()).filter((name) => name.startsWith('access:'));
  const { token } = (await browser.ports.session.get(key)) as { token: string };
  const status = async () => {
    const headers = { authorization: `Bearer ${token}` };
    return (await fetch(`${server.url}/v1/me`, { headers })).status;
  };
  expect(await status()).toBe(200);
  await worker.message({ type: 'connection.disconnect', discard: false }, settings);
  await until('the token is refused', async () => (await status()) === 401);
});

test('disconnecting is refused while something waits, then forgets the local copy', async () => {
  await connect();
  await show(deal);
  await see('stage', 'Proposal');
  await openPanel();
  await server.close();
  await finish('send-proposal');
  const refused = await worker.message({ type: 'connection.disconnect', discard: false }, settings);
  expect(refused).toMatchObject({ ok: false, waiting: 1 });
  expect(await worker.message({ type: 'connection.disconnect', discard: true }, settings)).toEqual({
    ok: true,
  });
  expect(await show(deal)).toEqual({ show: false, why: 'not-connected' });
  server = await startServer({ dataDir, port: 0, host: '127.0.0.1' });
});

test('after a reload in a browser that names no documents, the new page counts, whatever its clock', async () => {
  await connect();
  const oldPage = { type: 'page.record', record: deal, at: performance.timeOrigin + 120_000 };
  await worker.message(oldPage, page(1, 'frame 0'));
  // The content script adds the time its document began, so that a later document is always later.
  const newPage = { ...oldPage, record: { ...deal, id: '502' }, at: performance.timeOrigin + 120_300 };
  await worker.message(newPage, page(1, 'frame 0'));
  await worker.message({ type: 'page.frame', nonce }, page(1, 'frame 0'));
  expect(await worker.message({ type: 'panel.hello', nonce }, panel())).toMatchObject({
    key: 'hubspot:1000001:deal:502',
  });
});

test('a record that no motion takes yet becomes placeable by what its page says', async () => {
  const yaml = starterText;
  const motions = yaml.slice(yaml.indexOf('motions:\n') + 'motions:\n'.length, yaml.indexOf('\nsops:'));
  const inPipeline = (text: string, name: string) =>
    text.replace('      object: deal\n', `      object: deal\n      pipelines: { hubspot: [${name}] }\n`);
  const second = inPipeline(motions, 'Renewals').replace('id: new-business', 'id: renewals');
  const both = inPipeline(yaml, 'Sales').replace('\nsops:', `\n${second}\nsops:`);
  await admin('POST', '/v1/playbook', { yaml: both });
  await connect();
  expect(await show(deal)).toEqual({ show: false, why: 'no-motion' });
  expect(await see('pipeline', 'Renewals')).toMatchObject({ show: true });
});

test('what was answered "ok" is never lost to a disconnection at the same moment', async () => {
  await connect();
  await show(deal);
  await see('stage', 'Proposal');
  await worker.alarm();
  await openPanel();
  const id = await occurrence();
  await server.close();
  const [gone, written] = (await Promise.all([
    worker.message({ type: 'connection.disconnect', discard: false }, settings),
    worker.message({ type: 'step.finish', key, occurrence: id, step: 'send-proposal' }, panel()),
  ])) as { ok: boolean }[];
  expect(gone?.ok && written?.ok).toBe(false);
  server = await startServer({ dataDir, port: 0, host: '127.0.0.1' });
});

test('an event the backend refuses is shown with its reason, and the step is open again', async () => {
  await connect();
  await show(deal);
  await see('stage', 'Proposal');
  await worker.alarm();
  await openPanel();
  const { port } = server;
  await server.close();
  await finish('send-proposal');
  server = await startServer({ dataDir, port, host: '127.0.0.1' });
  // The account leaves the workspace while this browser is away.
  await admin('DELETE', '/v1/accounts', { host: 'hubspot', account: '1000001' });
  browser.told.length = 0;
  await worker.alarm();
  const view = (await worker.message({ type: 'connection.read' }, settings)) as ConnectionView;
  expect(view.sync).toMatchObject({ waiting: 0, refused: [{ what: 'step.done' }] });
  expect(await show(deal)).toEqual({ show: false, why: 'foreign-account' });
});

test('the same value in another language is not news, or two colleagues would contradict each other for ever', async () => {
  await connect();
  await show(deal);
  await see('stage', 'Presentation Scheduled');
  await see('amount', '€48,000');
  await worker.alarm();
  const before = await onBackend();
  await see('stage', 'Proposal');
  await see('amount', '48.000 €');
  await worker.alarm();
  expect(await onBackend()).toBe(before);
});

test('the day of entry that was told in an earlier visit, before the stage, counts once it is told again', async () => {
  await connect();
  await show(deal);
  const asOf = (seconds: number) => new Date(Date.now() - 120_000 + seconds * 1_000).toISOString();
  const entered = new Date(Date.now() - 7 * 86_400_000).toISOString().slice(0, 10);
  await see('stageEntered', entered, { asOf: asOf(0) });
  // A later visit: the date again, then the stage, then nothing that was not said.
  await see('stageEntered', entered, { asOf: asOf(76) });
  const told = await see('stage', 'Proposal', { asOf: asOf(78) });
  // In the playbook's time zone the day may be another one than by UTC.
  expect(told.show && told.line.stage?.text).toMatch(/^[678] d in stage$/);
  await worker.alarm();
  const before = await onBackend();
  await see('stageEntered', entered, { asOf: asOf(90) });
  await see('stageEntered', entered, { asOf: asOf(95) });
  await worker.alarm();
  const after = await onBackend();
  await see('stageEntered', entered, { asOf: asOf(99) });
  await worker.alarm();
  expect(await onBackend()).toBe(after);
  expect(before).toContain('stageEntered');
});

test('waiting on the customer is shown at once, reaches the backend, and is ended', async () => {
  await connect();
  await show(deal);
  await see('stage', 'Proposal');
  await openPanel();
  const { stage, waiting } = (await guidance()).guidance;
  expect(waiting).toBeNull();
  const occurrence = stage.known ? stage.occurrence : '';
  await worker.message({ type: 'waiting.start', key, occurrence }, panel());
  expect((await guidance()).guidance.waiting).toMatchObject({ state: 'waiting' });
  await until('the backend knows of it', async () => (await onBackend()).includes('"waiting.started"'));
  await worker.message({ type: 'waiting.end', key, occurrence }, panel());
  expect((await guidance()).guidance.waiting).toBeNull();
  await until('the backend knows of the end', async () => (await onBackend()).includes('"waiting.ended"'));
});

test('what a person logs is shown at once, reaches the backend, and can be taken back', async () => {
  await connect();
  await show(deal);
  await see('stage', 'Proposal');
  await openPanel();
  await worker.message({ type: 'activity.log', key, kind: 'reply', by: 'customer' }, panel());
  const [logged] = (await guidance()).guidance.activities;
  expect(logged).toMatchObject({ kind: 'reply', by: 'customer' });
  await until('the backend knows of the reply', async () => (await onBackend()).includes('"kind":"reply"'));
  await worker.message({ type: 'activity.withdraw', key, activity: logged?.event ?? '' }, panel());
  expect((await guidance()).guidance.activities).toEqual([]);
  await until('the backend knows it was taken back', async () =>
    (await onBackend()).includes('"withdrawnActivities":[{'),
  );
});

test('a person sees their browsers, disconnects a lost one, and sees who looked at what is known of them', async () => {
  await connect();
  const { member, workspace } = (await worker.message(
    { type: 'connection.read' },
    settings,
  )) as ConnectionView;
  const db = await openStore(join(dataDir, 'waymark.db'));
  const lost = await db
    .transaction()
    .execute((trx) => addToken(trx, workspace?.id ?? '', member?.id ?? '', 'A lost laptop', new Date()));
  await db.destroy();
  const ask = (path: string) =>
    fetch(`${server.url}${path}`, { headers: { authorization: `Bearer ${lost}` } }).then(
      ({ status }) => status,
    );
  expect(await ask('/v1/me')).toBe(200);

  const read = (await worker.message({ type: 'devices.read' }, settings)) as BrowsersAnswer;
  const devices = read.ok ? read.devices : [];
  expect(devices.map(({ name, current }) => [name, current])).toEqual([
    [expect.any(String), true],
    ['A lost laptop', false],
  ]);
  const { id = '' } = devices.find(({ current }) => !current) ?? {};
  const after = await worker.message({ type: 'devices.disconnect', id }, settings);
  expect(after).toMatchObject({ ok: true, devices: [{ current: true }] });
  expect(await ask('/v1/me')).toBe(401);
  const again = await worker.message({ type: 'devices.disconnect', id }, settings);
  expect(again).toMatchObject({ ok: false, message: expect.stringContaining('no browser') });

  expect(await worker.message({ type: 'views.read' }, settings)).toEqual({ ok: true, views: [] });
  await admin('GET', '/v1/members');
  expect(await worker.message({ type: 'views.read' }, settings)).toMatchObject({
    ok: true,
    views: [{ by: 'Command line', what: 'members', onlyYou: false }],
  });
  await server.close();
  const away = await worker.message({ type: 'views.read' }, settings);
  expect(away).toMatchObject({ ok: false, message: expect.stringContaining('No answer') });
});
