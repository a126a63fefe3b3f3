import { expect, test } from 'vitest';
import { guidanceAnswer } from '../../lib/sync/guidance-protocol.ts';
import { startTestServer, tempFolder } from './start-test-server.ts';

const deal = { host: 'hubspot', account: '1', object: 'deal', id: '42' };
const monday = new Date('2026-11-02T09:00:00.000Z');
const people = ['mara-lindt', 'priya-nair', 'jonas-weber', 'tessa-okafor', 'ruth-adeyemi'] as const;

test('time alone flags an overdue acceptance: once to sender, receiver and whoever is told, however often it is looked for', async () => {
  const dataDir = await tempFolder();
  let now = monday;
  const start = () =>
    startTestServer({ dataDir, playbookFile: 'examples/playbooks/services.yaml', clock: () => now });
  let server = await start();
  await server.addAccount();
  const tokens = new Map<string, string>();
  for (const person of people) tokens.set(person, (await server.join('member', person)).token);
  const mara = tokens.get('mara-lindt');
  const base = () => ({ id: crypto.randomUUID(), record: deal, occurredAt: now.toISOString(), playbook: 1 });
  const asOf = now.toISOString();
  const seen = (property: string, value: string) => ({
    property,
    value,
    source: 'import',
    asOf,
    since: asOf,
  });
  const observations = [seen('stage', 'closedwon'), seen('owner', 'Mara Lindt')];
  await server.call('POST', '/v1/push', { events: [{ ...base(), type: 'record.observed', observations }] });
  const { body } = await server.call('GET', '/v1/guidance?record=hubspot:1:deal:42');
  const occurrence = guidanceAnswer.parse(body).guidance?.handoffs[0]?.occurrence;
  const offered = { ...base(), type: 'handoff.offered', handoff: 'to-delivery', occurrence };
  await server.call('POST', '/v1/push', { events: [offered] }, mara);

  /** What each person has been told of the late handoff, by a browser that was away all the time. */
  const told = async () => {
    const all: Record<string, string[]> = {};
    for (const [person, token] of tokens) {
      const { changes } = (await server.pull({}, token)).me;
      all[person] = changes.flatMap(({ kind, data }) => {
        const { title = '' } = (data ?? {}) as { title?: string };
        return kind === 'flag' && title === 'Handoff not accepted' ? [title] : [];
      });
    }
    return all;
  };
  /** When everything is looked at again: planned once the look before is through. */
  const plannedSweep = async () => {
    const { body } = await server.call('GET', '/v1/jobs');
    const { jobs } = body as unknown as { jobs: { kind: string; runAt: string }[] };
    return Date.parse(jobs.find(({ kind }) => kind === 'sweep')?.runAt ?? '');
  };
  /** How far each person's news have come: a flag that is raised again moves it on. */
  const cursors = async () =>
    Promise.all([...tokens.values()].map(async (token) => (await server.pull({}, token)).me.cursor));
  const nobody = Object.fromEntries(people.map((person) => [person, []]));
  const once = ['Handoff not accepted'];
  const three = { ...nobody, 'mara-lindt': once, 'priya-nair': once, 'jonas-weber': once };

  // Two business days: it is late from Wednesday at nine on. Nobody touches the deal any more.
  const restartAt = async (at: string) => {
    await server.close();
    now = new Date(at);
    server = await start();
  };
  await restartAt('2026-11-03T15:00:00.000Z');
  expect(await told()).toEqual(nobody);
  await restartAt('2026-11-04T10:00:00.000Z');
  await expect.poll(told, { timeout: 30_000 }).toEqual(three);
  const before = await cursors();
  for (const at of ['2026-11-04T10:11:00.000Z', '2026-11-04T14:00:00.000Z']) {
    await restartAt(at);
    await expect.poll(plannedSweep, { timeout: 30_000 }).toBeGreaterThan(now.getTime());
    expect(await told()).toEqual(three);
  }
  expect(await cursors()).toEqual(before);
});
