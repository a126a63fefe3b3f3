import { expect, onTestFinished, test } from 'vitest';
import { queueEntry } from '../../lib/records/queue-entry.ts';
import { asanaPreviewAnswer, asanaProjectAnswer } from '../../lib/sync/asana-protocol.ts';
import { guidanceAnswer } from '../../lib/sync/guidance-protocol.ts';
import { historyAnswer } from '../../lib/sync/history-protocol.ts';
import { goodToken, sampleTeam, sampleTemplate, sampleWorkspace } from './asana/asana-data.ts';
import { startAsanaDouble } from './asana/asana-double.ts';
import { startTestServer } from './start-test-server.ts';

const monday = Date.parse('2026-11-02T09:00:00.000Z');
const deal = { host: 'hubspot', account: '1', object: 'deal', id: '42' };
const key = 'hubspot:1:deal:42';
const link = 'https://app.hubspot.com/contacts/1/record/0-3/42';

/** A backend that is connected to Asana's double, and a deal that was won and handed over with a promise, up to its
 *  acceptance. A minute passes in a second. */
async function start() {
  const double = await startAsanaDouble();
  onTestFinished(double.close);
  const began = Date.now();
  const server = await startTestServer({
    playbookFile: 'examples/playbooks/services.yaml',
    clock: () => new Date(monday + (Date.now() - began) * 60),
    asana: { url: double.url, patience: 3000 },
  });
  await server.addAccount();
  await server.call('POST', '/v1/accounts', { host: 'asana', account: sampleWorkspace.gid });
  const mara = (await server.join('member', 'mara-lindt')).token;
  const priya = (await server.join('member', 'priya-nair')).token;
  const place = { workspace: sampleWorkspace.gid, team: sampleTeam.gid, template: sampleTemplate.gid };
  await server.call('POST', '/v1/asana', { token: goodToken, ...place });
  const said = (type: string, minute: number, more: object) => ({
    ...{ id: crypto.randomUUID(), record: deal, playbook: 1, type },
    occurredAt: new Date(monday + (minute - 120) * 60_000).toISOString(),
    ...more,
  });
  const push = (token: string, ...events: object[]) => server.call('POST', '/v1/push', { events }, token);
  const seen = (stage: string, minute: number) => {
    const asOf = new Date(monday + (minute - 120) * 60_000).toISOString();
    const value = { source: 'page', asOf };
    return said('record.observed', minute, {
      observations: [
        { ...value, property: 'stage', value: stage, changed: true, since: asOf },
        { ...value, property: 'owner', value: 'Mara Lindt' },
        { ...value, property: 'name', value: 'Acme, new website' },
      ],
    });
  };
  await push(mara, seen('contractsent', 1), seen('closedwon', 2));
  const handoffOf = async () => {
    const answer = await server.call('GET', `/v1/guidance?record=${encodeURIComponent(key)}`);
    const [handoff] = guidanceAnswer.parse(answer.body).guidance?.handoffs ?? [];
    if (!handoff?.occurrence) throw new Error('The deal has no handoff');
    return { ...handoff, occurrence: handoff.occurrence };
  };
  const about = { handoff: 'to-delivery', occurrence: (await handoffOf()).occurrence };
  const promise = { text: 'Two rounds of design', who: 'Mara', to: 'Ms Lee', standard: false };
  await push(
    mara,
    said('handoff.promised', 3, { handoff: 'to-delivery', ...promise }),
    said('handoff.noted', 4, { handoff: 'to-delivery', item: 'scope', link: 'https://example.com/scope' }),
    said('handoff.offered', 5, about),
  );
  const accept = async () => {
    const [first] = (await handoffOf()).promises;
    await push(
      priya,
      said('handoff.acknowledged', 6, { handoff: 'to-delivery', subject: first?.event }),
      said('handoff.accepted', 7, { ...about, person: 'priya-nair' }),
    );
  };
  const passage = { record: key, ...about };
  const preview = async (token: string, more: object = {}) =>
    asanaPreviewAnswer.parse(
      (await server.call('POST', '/v1/asana/preview', { ...passage, link, ...more }, token)).body,
    );
  const make = async (token: string) => {
    const body = {
      ...passage,
      link,
      template: sampleTemplate.gid,
      dates: [{ gid: '1', value: '2026-11-09' }],
    };
    return asanaProjectAnswer.parse((await server.call('POST', '/v1/asana/projects', body, token)).body);
  };
  const progress = async () =>
    asanaProjectAnswer.parse(
      (await server.call('GET', `/v1/asana/project?${new URLSearchParams(passage)}`)).body,
    );
  return { double, server, mara, priya, accept, preview, make, progress, handoffOf };
}

test('an accepted handoff becomes one project, previewed, linked both ways, however often it is asked for', async () => {
  const { double, server, priya, accept, preview, make, progress, handoffOf } = await start();
  double.timing.job = 200;
  await accept();
  const { preview: shown, problem } = await preview(priya);
  expect(problem).toBeNull();
  expect(shown).toMatchObject({
    name: 'Acme, new website',
    template: { name: 'Website project' },
    dates: [
      { name: 'Start Date', value: '2026-11-02', from: expect.stringContaining('accepted') },
      { name: 'Due Date', value: null, from: null },
    ],
    roles: ['Project lead'],
  });
  expect(shown?.notes).toContain('https://example.com/scope');
  expect(shown?.tasks.find(({ title }) => title === 'Two rounds of design')?.section).toBe(
    'Promised to the customer',
  );
  expect(double.data.projects.size).toBe(0);

  const answers = await Promise.all([make(priya), make(priya), make(priya)]);
  for (const answer of answers) expect(answer).toMatchObject({ problem: null, creation: { problem: null } });
  await expect.poll(async () => (await progress()).creation?.state, { timeout: 30_000 }).toBe('done');
  await make(priya);
  expect(double.data.projects.size).toBe(1);
  const [project] = double.data.projects.values();
  expect(project?.name).toBe('Acme, new website');
  expect(project?.notes).toContain(link);
  expect(double.wrong).toEqual([]);

  const there = `asana:${sampleWorkspace.gid}:project:${project?.gid}`;
  expect((await handoffOf()).link).toBe(there);
  const events = async (record: string) =>
    historyAnswer
      .parse((await server.call('GET', `/v1/record/history?key=${encodeURIComponent(record)}`)).body)
      .events.map(({ event }) => event.type);
  expect((await events(key)).filter((type) => type === 'handoff.linked')).toHaveLength(1);
  expect(await events(there)).toEqual(['handoff.arrived']);
  expect((await make(priya)).problem).toBe('linked');
});

test('nothing is made before acceptance, nor by anybody but who accepts it, nor without a token', async () => {
  const { double, server, mara, priya, accept, preview, make } = await start();
  expect((await make(priya)).problem).toBe('not-accepted');
  await accept();
  expect((await preview(mara)).problem).toBe('not-yours');
  expect((await make(mara)).problem).toBe('not-yours');
  double.fault = () => 'busy';
  expect((await preview(priya)).problem).toBe('busy');
  await server.call('DELETE', '/v1/asana', {});
  expect((await make(priya)).problem).toBe('no-token');
  expect(double.data.projects.size).toBe(0);
});

test('a token that Asana no longer takes is told once in My Day: to who can enter another one, and to who waits', async () => {
  const { double, server, mara, priya, accept, make, progress } = await start();
  const jonas = (await server.join('admin', 'jonas-weber')).token;
  const told = async (token: string) => {
    const { me } = await server.pull({}, token);
    return me.changes.flatMap(({ kind, data }) => {
      const parsed = queueEntry.safeParse(data);
      return kind === 'queue' && parsed.success && parsed.data.subject === 'asana:token' ? [parsed.data] : [];
    });
  };
  await accept();
  double.data.tokens.clear();
  await make(priya);
  await expect.poll(async () => (await progress()).creation?.state, { timeout: 30_000 }).toBe('held');
  await expect.poll(async () => (await told(jonas)).length, { timeout: 30_000 }).toBe(1);
  expect(await told(jonas)).toMatchObject([
    { title: 'Asana no longer takes the token', record: null, why: expect.stringContaining('settings') },
  ]);
  expect(await told(priya)).toMatchObject([
    { title: 'The project in Asana waits for a new token', record: key, name: 'Acme, new website' },
  ]);
  expect((await told(priya))[0]?.why).toContain('A admin');
  // Nobody else hears of it, and nobody hears of it twice.
  expect(await told(mara)).toEqual([]);
  await server.call('POST', '/v1/asana/check', {}, jonas);
  await make(priya);
  await expect.poll(async () => (await progress()).creation?.state, { timeout: 30_000 }).toBe('held');
  expect([await told(jonas), await told(priya)].map((all) => all.length)).toEqual([1, 1]);

  double.data.tokens.add(goodToken);
  const place = { workspace: sampleWorkspace.gid, team: sampleTeam.gid, template: sampleTemplate.gid };
  await server.call('POST', '/v1/asana', { token: goodToken, ...place }, jonas);
  await expect.poll(async () => (await progress()).creation?.state, { timeout: 30_000 }).toBe('done');
  await expect.poll(async () => (await told(jonas)).length, { timeout: 30_000 }).toBe(0);
  expect(await told(priya)).toEqual([]);
});
