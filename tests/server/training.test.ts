import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import type { TrainingPerson, TrainingResult } from '../../lib/sync/training-protocol.ts';
import type { TrainingState } from '../../lib/training/training-state.ts';
import { dealKey, hardwareSales, stageSeen, startTestServer, type TestServer } from './start-test-server.ts';

const first = new Date('2026-11-02T09:00:00.000Z');
const day = 86_400_000;

const offer = (body: string) => `---
id: offer
title: Writing an offer
owner: sales-manager
roles: [sales-agent]
quiz:
  attempts: 2
  valid: 30 days
  questions:
    - { kind: choice, ask: Who approves?, options: [The rep, The manager], right: [The manager] }
---

${body}
`;

/** A backend with an SOP about offers that asks one question, a step that requires it, and two agents. */
async function start() {
  const clock = { now: first };
  const server = await startTestServer({ clock: () => clock.now });
  await server.addAccount();
  await publish(server, 'Send it.');
  const yaml = (await readFile(hardwareSales, 'utf8')).replace(
    'sop: offer\n',
    'sop: offer\n            requires: offer\n',
  );
  const paths = 'paths:\n  - { id: agents, title: New agents, role: sales-agent, sops: [{ sop: offer }] }\n';
  const done = await server.call('POST', '/v1/playbook', { yaml: `${yaml}\n${paths}` });
  expect(done.body).toMatchObject({ version: 2 });
  const darcel = await server.join('member', 'darcel-schlecht');
  const vicki = await server.join('member', 'vicki-laflamme');
  return { server, clock, darcel, vicki };
}

async function publish(server: TestServer, body: string, change = 'material') {
  expect((await server.call('POST', '/v1/sops', { text: offer(body), change })).status).toBe(200);
}

async function tell(server: TestServer, token: string, ...words: object[]) {
  const { body } = await server.call('POST', '/v1/training', { words }, token);
  return body.results as unknown as TrainingResult[];
}

const read = (version: number, at = first) => ({
  ...{ type: 'sop.read', id: crypto.randomUUID(), sop: 'offer', version, at: at.toISOString() },
});
const answered = (version: number, right: boolean, at = first) => ({
  ...{ id: crypto.randomUUID(), sop: 'offer', version, at: at.toISOString() },
  type: 'quiz.answered',
  answers: [[right ? 'The manager' : 'The rep']],
});

async function keptBy(server: TestServer, token: string): Promise<TrainingState | undefined> {
  const { me } = await server.pull({}, token);
  return me.changes.find(({ kind }) => kind === 'training')?.data as TrainingState | undefined;
}

async function finish(server: TestServer, token: string, at: Date, coach?: object) {
  const entered = stageSeen('1');
  await server.call('POST', '/v1/push', { events: [entered] }, token);
  const event = {
    ...{ id: crypto.randomUUID(), type: 'step.done', record: entered.record, step: 'send-offer' },
    ...{ occurredAt: at.toISOString(), playbook: 2, occurrence: `${dealKey('1')}/engaging/${entered.id}` },
    ...(coach ? { coach } : {}),
  };
  const { body } = await server.call('POST', '/v1/push', { events: [event] }, token);
  return body.results[0];
}

test('what somebody read and answered is kept once, judged by the backend, and pulled by them alone', async () => {
  const { server, darcel, vicki } = await start();
  const words = [read(1), answered(1, false), answered(1, true)];
  expect((await tell(server, darcel.token, ...words)).map(({ status }) => status)).toEqual([
    'applied',
    'applied',
    'applied',
  ]);
  expect((await tell(server, darcel.token, ...words)).map(({ status }) => status)).toEqual([
    'duplicate',
    'duplicate',
    'duplicate',
  ]);
  expect(await keptBy(server, darcel.token)).toMatchObject({
    read: { version: 1 },
    attempts: [{ right: expect.any(Number) }, { of: 1 }],
  });
  expect((await keptBy(server, darcel.token))?.attempts.filter(({ passed }) => passed)).toHaveLength(1);
  expect(await keptBy(server, vicki.token)).toBeUndefined();
  const [third] = await tell(server, darcel.token, answered(1, true));
  expect(third).toMatchObject({ status: 'refused', reason: expect.stringContaining('in 24 hours') });
  const [ahead] = await tell(server, darcel.token, read(2));
  expect(ahead?.reason).toContain('has no version 2');
  const [unknown] = await tell(server, darcel.token, { ...read(1), sop: 'gone' });
  expect(unknown?.status).toBe('refused');
});

test('a step that requires an SOP is taken from who has passed it, until it expires or changes materially', async () => {
  const { server, clock, darcel } = await start();
  expect(await finish(server, darcel.token, clock.now)).toMatchObject({
    status: 'refused',
    reason: expect.stringContaining('“Writing an offer” read and passed'),
  });
  await tell(server, darcel.token, read(1), answered(1, false));
  expect(await finish(server, darcel.token, clock.now)).toMatchObject({ status: 'refused' });
  await tell(server, darcel.token, answered(1, true));
  expect(await finish(server, darcel.token, clock.now)).toMatchObject({ status: 'applied' });
  await publish(server, 'Send it today.', 'minor');
  expect(await finish(server, darcel.token, clock.now)).toMatchObject({ status: 'applied' });
  clock.now = new Date(first.getTime() + day);
  await publish(server, 'Send it with the date.');
  const later = new Date(clock.now.getTime() + 1000);
  clock.now = later;
  // What was done before the change, and is told now, was right then.
  expect(await finish(server, darcel.token, first)).toMatchObject({ status: 'applied' });
  expect(await finish(server, darcel.token, later)).toMatchObject({ status: 'refused' });
  await tell(server, darcel.token, read(3, later), answered(3, true, later));
  expect(await finish(server, darcel.token, later)).toMatchObject({ status: 'applied' });
  clock.now = new Date(later.getTime() + 31 * day);
  expect(await finish(server, darcel.token, clock.now)).toMatchObject({ status: 'refused' });
});

test('who has not passed does it with somebody who has, named with the reason', async () => {
  const { server, clock, darcel, vicki } = await start();
  const coach = { person: 'vicki-laflamme', reason: 'The customer is on the phone' };
  expect(await finish(server, darcel.token, clock.now, coach)).toMatchObject({
    status: 'refused',
    reason: expect.stringContaining('Vicki Laflamme has not passed'),
  });
  await tell(server, vicki.token, read(1), answered(1, true));
  const { body } = await server.call('GET', '/v1/training/coaches?sop=offer', undefined, darcel.token);
  expect(body).toMatchObject({ coaches: [{ person: 'vicki-laflamme' }] });
  expect(await finish(server, darcel.token, clock.now, coach)).toMatchObject({ status: 'applied' });
  const self = { person: 'darcel-schlecht', reason: 'Alone' };
  expect(await finish(server, darcel.token, clock.now, self)).toMatchObject({ status: 'refused' });
});

test('who stands where is seen by who answers for it, and the person learns that somebody looked', async () => {
  const { server, darcel, vicki } = await start();
  const keeper = await server.join('member', 'melvin-marxen');
  const editor = await server.join('editor', 'melvin-marxen');
  await tell(server, darcel.token, read(1), answered(1, true));
  const path = '/v1/training/people?sop=offer';
  expect((await server.call('GET', path, undefined, vicki.token)).status).toBe(403);
  // He keeps it, but it is for agents only: as an editor he may read it.
  expect((await server.call('GET', path, undefined, keeper.token)).status).toBe(404);
  const { body } = await server.call('GET', path, undefined, editor.token);
  const { people } = body as unknown as { people: TrainingPerson[] };
  expect(people).toMatchObject([
    { person: 'darcel-schlecht', read: 'current', quiz: 'passed', until: expect.any(String), isMet: true },
    { person: 'vicki-laflamme', read: 'never', quiz: 'open', until: null, isMet: false },
  ]);
  const { body: views } = await server.call('GET', '/v1/me/views', undefined, darcel.token);
  expect(views).toMatchObject({ views: [{ what: 'training', onlyYou: false }] });
});

test('a playbook may require and teach only SOP documents', async () => {
  const server = await startTestServer();
  const yaml = (await readFile(hardwareSales, 'utf8')).replace(
    'sop: offer\n',
    'sop: offer\n            requires: offer\n',
  );
  const { status, body } = await server.call('POST', '/v1/playbook', { yaml });
  expect(status).toBe(422);
  expect(body.problems).toMatchObject([
    { message: expect.stringContaining('there is no SOP document with the id "offer"') },
  ]);
});

test('a handoff that requires an SOP is accepted by who has passed it, or with somebody who has', async () => {
  const playbookFile = 'examples/playbooks/services.yaml';
  const server = await startTestServer({ playbookFile, clock: () => first });
  await server.addAccount();
  const start = '---\nid: starting\ntitle: Starting a project\nowner: delivery-lead\n---\n\nCall first.\n';
  await server.call('POST', '/v1/sops', { text: start, change: 'material' });
  const services = await readFile(playbookFile, 'utf8');
  const yaml = services.replace(
    '        title: Sales to delivery\n',
    '        title: Sales to delivery\n        requires: starting\n',
  );
  expect((await server.call('POST', '/v1/playbook', { yaml })).body).toMatchObject({ version: 2 });
  const [mara, priya, jonas] = [
    await server.join('member', 'mara-lindt'),
    await server.join('member', 'priya-nair'),
    await server.join('member', 'jonas-weber'),
  ];
  const record = { host: 'hubspot', account: '1', object: 'deal', id: '42' };
  const word = (type: string, more: object) => ({
    ...{ id: crypto.randomUUID(), type, record, playbook: 2, occurredAt: first.toISOString() },
    ...more,
  });
  const asOf = new Date(first.getTime() - 60_000).toISOString();
  const stage = { property: 'stage', value: 'closedwon', source: 'page', asOf, changed: true, since: asOf };
  const observations = [stage, { property: 'owner', value: 'Mara Lindt', source: 'page', asOf }];
  const seen = word('record.observed', { observations });
  await server.call('POST', '/v1/push', { events: [seen] }, mara.token);
  const key = 'hubspot:1:deal:42';
  const path = `/v1/guidance?record=${encodeURIComponent(key)}`;
  const { body } = await server.call('GET', path, undefined, priya.token);
  const { guidance } = body as unknown as {
    guidance: { handoffs: { occurrence: string; requires: string }[] };
  };
  const [handoff] = guidance.handoffs;
  expect(handoff).toMatchObject({ requires: 'starting' });
  const about = { handoff: 'to-delivery', occurrence: handoff?.occurrence };
  await server.call('POST', '/v1/push', { events: [word('handoff.offered', about)] }, mara.token);
  const accept = async (coach?: object) => {
    const event = word('handoff.accepted', { ...about, person: 'priya-nair', ...(coach ? { coach } : {}) });
    const { body: told } = await server.call('POST', '/v1/push', { events: [event] }, priya.token);
    return told.results[0];
  };
  expect(await accept()).toMatchObject({
    status: 'refused',
    reason: expect.stringContaining('“Starting a project” read and passed'),
  });
  const coach = { person: 'jonas-weber', reason: 'The kick-off is today' };
  expect(await accept(coach)).toMatchObject({ status: 'refused' });
  await tell(server, jonas.token, { ...read(1), sop: 'starting' });
  expect(await accept(coach)).toMatchObject({ status: 'applied' });
});
