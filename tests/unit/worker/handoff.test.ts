// Dexie looks for IndexedDB when it is loaded, so this comes first.
import 'fake-indexeddb/auto';

import Dexie from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test } from 'vitest';
import type { HandoffSaying, PanelAnswer } from '../../../lib/messages/panel-messages.ts';
import type { HandoffView } from '../../../lib/records/handoff-view.ts';
import type { RecordRef } from '../../../lib/records/record-ref.ts';
import { createWorker, type Worker } from '../../../lib/worker/worker.ts';
import { startTestServer } from '../../server/start-test-server.ts';
import { page, panel, settings, standInBrowser } from './stand-in-browser.ts';

const deal: RecordRef = { host: 'hubspot', account: '1', object: 'deal', id: '42' };
const project: RecordRef = { host: 'asana', account: '7', object: 'project', id: '900' };
const nonce = '7b0e7f6e-7d4e-4f6e-9d43-3f5c1c1f6a01';
const key = 'hubspot:1:deal:42';

/** What each browser's tabs show. */
const addresses = new WeakMap<Worker, Map<number, string>>();

let server: Awaited<ReturnType<typeof startTestServer>>;

beforeEach(async () => {
  server = await startTestServer({ playbookFile: 'examples/playbooks/services.yaml' });
  await server.call('POST', '/v1/accounts', { host: 'hubspot', account: '1' });
  await server.call('POST', '/v1/accounts', { host: 'asana', account: '7' });
});

/** Somebody's browser, connected. Each has a database of its own. */
async function connect(person: string): Promise<Worker> {
  const { body } = await server.call('POST', '/v1/invites', { name: person, access: 'member', person });
  Dexie.dependencies.indexedDB = new IDBFactory();
  const browser = standInBrowser();
  const worker = createWorker(browser.ports);
  addresses.set(worker, browser.addresses);
  const message = { type: 'connection.connect', server: server.url, code: body.code };
  expect(await worker.message(message, settings)).toMatchObject({ ok: true });
  return worker;
}

async function open(worker: Worker, record: RecordRef, address?: string): Promise<void> {
  if (address) addresses.get(worker)?.set(1, address);
  await worker.message({ type: 'page.record', record, at: performance.now() }, page());
  await worker.message({ type: 'page.frame', nonce }, page());
  await worker.message({ type: 'panel.hello', nonce }, panel());
}

async function handoffIn(worker: Worker): Promise<HandoffView | undefined> {
  const answer = (await worker.message({ type: 'panel.read' }, panel())) as PanelAnswer;
  return answer.show === 'guidance' ? answer.guidance.handoffs[0] : undefined;
}

async function waitingIn(worker: Worker): Promise<HandoffView[]> {
  await worker.message({ type: 'sync.now' }, settings);
  const answer = (await worker.message({ type: 'panel.read' }, panel())) as PanelAnswer;
  return answer.show === 'nothing' ? [] : (answer.waiting?.views ?? []);
}

async function until(worker: Worker, state: HandoffView['state']): Promise<HandoffView> {
  for (let tries = 0; tries < 100; tries += 1) {
    await worker.message({ type: 'sync.now' }, settings);
    const view = await handoffIn(worker);
    if (view?.state === state) return view;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`the handoff never came to stand as ${state}`);
}

const say = (worker: Worker, word: HandoffSaying) =>
  worker.message({ type: 'handoff.say', key, word }, panel());

test('what the seller hands over stands in the project that the receiver links, and is answered there', async () => {
  const asOf = new Date(Date.now() - 60_000).toISOString();
  const seen = (value: string) => ({
    id: crypto.randomUUID(),
    type: 'record.observed',
    record: deal,
    occurredAt: asOf,
    playbook: 1,
    observations: [
      { property: 'stage', value, source: 'import', asOf, since: asOf },
      { property: 'owner', value: 'Mara Lindt', source: 'import', asOf },
      { property: 'name', value: 'Acme', source: 'import', asOf },
    ],
  });
  await server.call('POST', '/v1/push', { events: [seen('closedwon')] });

  const mara = await connect('mara-lindt');
  await open(mara, deal);
  const begun = await until(mara, 'open');
  const about = { handoff: 'to-delivery', occurrence: begun.occurrence ?? '' };
  expect(await say(mara, { type: 'handoff.offered', ...about })).toMatchObject({
    ok: false,
    message: expect.stringContaining('required items are missing'),
  });
  await say(mara, {
    type: 'handoff.promised',
    handoff: 'to-delivery',
    text: 'A draft in ten days',
    who: 'Mara',
    to: 'Kim',
    standard: false,
  });
  const exception = { reason: 'It comes on Thursday', until: '2099-01-01' };
  expect(await say(mara, { type: 'handoff.offered', ...about, exception })).toEqual({ ok: true });
  await mara.message({ type: 'sync.now' }, settings);

  // The receiver is told of it on any page of their own tool, and nobody else is.
  const task: RecordRef = { host: 'asana', account: '7', object: 'task', id: '901' };
  const elsewhere = await connect('priya-nair');
  await open(elsewhere, task);
  await expect
    .poll(() => waitingIn(elsewhere), { timeout: 30_000 })
    .toMatchObject([{ record: key, state: 'offered' }]);
  expect(
    await say(elsewhere, {
      type: 'handoff.acknowledged',
      handoff: 'to-delivery',
      subject: crypto.randomUUID(),
    }),
  ).toMatchObject({ ok: false, message: expect.stringContaining('not there') });
  await open(mara, task);
  expect(await waitingIn(mara)).toEqual([]);
  const foreign = {
    type: 'handoff.say',
    key: 'hubspot:1:deal:43',
    word: { type: 'handoff.recalled', ...about },
  };
  expect(await elsewhere.message(foreign, panel())).toMatchObject({ ok: false });

  const priya = await connect('priya-nair');
  await open(priya, deal);
  expect(await waitingIn(priya)).toEqual([]);
  const offered = await until(priya, 'offered');
  const accept = { type: 'handoff.accepted', ...about, person: 'priya-nair' } as const;
  expect(await say(priya, accept)).toMatchObject({
    ok: false,
    message: expect.stringContaining('Acknowledge it first'),
  });
  const subject = offered.promises[0]?.event ?? '';
  await say(priya, { type: 'handoff.acknowledged', handoff: 'to-delivery', subject });
  expect(await say(priya, accept)).toEqual({ ok: true });
  const link = { type: 'handoff.link', key, ...about, address: 'https://app.asana.com/1/7/project/900/list' };
  expect(await priya.message(link, panel())).toEqual({ ok: true });
  await priya.message({ type: 'sync.now' }, settings);

  // Another browser, which has never seen the deal.
  const again = await connect('priya-nair');
  await open(again, project);
  expect(await until(again, 'accepted')).toMatchObject({
    record: key,
    name: 'Acme',
    link: 'asana:7:project:900',
  });
  expect(await say(again, { type: 'handoff.started', ...about })).toEqual({ ok: true });
  expect(await handoffIn(again)).toMatchObject({ state: 'delivering' });

  // A task is shown within its project by its address: there too, and in no other project.
  const within = await connect('priya-nair');
  const inner: RecordRef = { ...project, object: 'task', id: '901' };
  await open(within, inner, 'https://app.asana.com/1/7/project/900/list/3/task/901');
  expect(await until(within, 'delivering')).toMatchObject({ record: key });
  expect(await waitingIn(within)).toEqual([]);
  expect(await within.message({ type: 'page.heartbeat' }, page())).toMatchObject({
    line: { step: 'Handed over from Acme' },
  });
  expect(await say(within, { type: 'handoff.finished', ...about })).toEqual({ ok: true });
  await open(within, inner, 'https://app.asana.com/1/7/project/950/list/3/task/901');
  expect(await handoffIn(within)).toBeUndefined();
});
