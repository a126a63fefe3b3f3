import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { publishAnswer, scheduledAnswer, versionsAnswer } from '../../lib/sync/admin-protocol.ts';
import { hardwareSales, startTestServer, type TestServer, tempFolder } from './start-test-server.ts';

const yaml = await readFile(hardwareSales, 'utf8');
const patient = yaml.replace('after: 21 days', 'after: 30 days');
const strict = yaml.replace('after: 21 days', 'after: 14 days');
const now = new Date('2026-10-20T12:00:00.000Z');
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
const tomorrow = '2026-10-21T08:00:00.000Z';

const scheduledOf = async (server: TestServer) =>
  scheduledAnswer.parse((await server.call('GET', '/v1/playbook/scheduled')).body).scheduled;
const versionsOf = async (server: TestServer) =>
  versionsAnswer.parse((await server.call('GET', '/v1/playbooks')).body).versions;

/** Waits for what a job in the background does. */
async function until(isSo: () => Promise<boolean>) {
  for (let tries = 0; tries < 200; tries++) {
    if (await isSo()) return;
    await pause(25);
  }
  throw new Error('it did not come to that within five seconds');
}

/** A server whose clock stands at `now`, with a playbook scheduled for tomorrow; stopped. */
async function scheduledFolder(afterwards: (server: TestServer) => Promise<unknown> = async () => {}) {
  const dataDir = await tempFolder();
  const server = await startTestServer({ dataDir, clock: () => now });
  const body = { yaml: patient, note: 'More patience', base: 1, at: '2026-10-21T10:00:00+02:00' };
  const answer = publishAnswer.parse((await server.call('POST', '/v1/playbook', body)).body);
  expect(answer).toMatchObject({ version: 1, changed: false, scheduled: { id: 1, at: tomorrow } });
  await afterwards(server);
  await server.close();
  return dataDir;
}

test('what is scheduled stays out of force until its time, and is listed with who, when and why', async () => {
  const server = await startTestServer({ dataDir: await scheduledFolder(), clock: () => later(19) });
  expect(await scheduledOf(server)).toEqual([
    {
      id: 1,
      name: 'Hardware sales',
      note: 'More patience',
      base: 1,
      at: tomorrow,
      scheduledAt: now.toISOString(),
      scheduledBy: 'Command line',
      held: null,
      yaml: patient,
    },
  ]);
  expect(await versionsOf(server)).toHaveLength(1);
});

test('a time that passed while the server was down is made up for at its start', async () => {
  const server = await startTestServer({ dataDir: await scheduledFolder(), clock: () => later(48) });
  await until(async () => (await versionsOf(server)).length === 2);
  expect((await server.call('GET', '/v1/playbook')).body).toMatchObject({
    version: 2,
    yaml: patient,
    note: 'More patience',
    publishedBy: 'Command line',
    publishedAt: later(48).toISOString(),
  });
  expect(await scheduledOf(server)).toEqual([]);
});

test('a running server publishes at the time, and every browser gets it', async () => {
  const server = await startTestServer();
  const { workspace } = await server.pull({});
  const at = new Date(Date.now() + 700).toISOString();
  expect((await server.call('POST', '/v1/playbook', { yaml: patient, at })).status).toBe(200);
  expect(await versionsOf(server)).toHaveLength(1);
  await until(async () => (await versionsOf(server)).length === 2);
  const { changes } = (await server.pull({ workspace: workspace.cursor })).workspace;
  expect(changes).toMatchObject([{ kind: 'playbook', data: { version: 2 } }]);
});

test('another version in between holds the scheduled one, and says why', async () => {
  const dataDir = await scheduledFolder((server) => server.call('POST', '/v1/playbook', { yaml: strict }));
  const server = await startTestServer({ dataDir, clock: () => later(48) });
  await until(async () => (await scheduledOf(server))[0]?.held !== null);
  const [held] = await scheduledOf(server);
  expect(held?.held).toBe(
    'It was edited from version 1, and Command line published version 2 on 2026-10-20 in between. Compare the two and schedule it again.',
  );
  expect((await server.call('GET', '/v1/playbook')).body).toMatchObject({ version: 2, yaml: strict });
  const again = { yaml: patient, base: 2, at: later(72).toISOString() };
  expect((await server.call('POST', '/v1/playbook', again)).status).toBe(200);
  const cleared = await server.call('DELETE', '/v1/playbook/scheduled', { id: 1 });
  expect(scheduledAnswer.parse(cleared.body).scheduled).toMatchObject([{ id: 2, base: 2, held: null }]);
});

test('who may not publish any more by then does not publish', async () => {
  const dataDir = await tempFolder();
  const before = await startTestServer({ dataDir, clock: () => now });
  const { token, member } = await before.join('editor');
  const body = { yaml: patient, at: tomorrow };
  expect((await before.call('POST', '/v1/playbook', body, token)).status).toBe(200);
  await before.call('DELETE', '/v1/members', { id: member.id });
  await before.close();
  const server = await startTestServer({ dataDir, clock: () => later(48) });
  await until(async () => (await scheduledOf(server))[0]?.held !== null);
  expect(await scheduledOf(server)).toMatchObject([
    { scheduledBy: 'A editor', held: 'Whoever scheduled it may not publish any more.' },
  ]);
});

test('what was taken back never comes in force', async () => {
  const dataDir = await scheduledFolder(async (server) => {
    expect((await server.call('DELETE', '/v1/playbook/scheduled', { id: 1 })).body).toEqual({
      scheduled: [],
    });
    const gone = await server.call('DELETE', '/v1/playbook/scheduled', { id: 1 });
    expect(gone.status).toBe(404);
    expect(gone.body.error.message).toContain('Nothing is scheduled under number 1');
  });
  const server = await startTestServer({ dataDir, clock: () => later(48) });
  // Whatever the job does at its start, a second publication finds version 1 in force.
  const answer = await server.call('POST', '/v1/playbook', { yaml: strict, base: 1 });
  expect(answer.body).toMatchObject({ version: 2 });
  expect((await versionsOf(server)).map(({ version }) => version)).toEqual([2, 1]);
});

test.each([
  ['a past time', { at: '2026-10-20T11:59:59.000Z' }, 400, 'is past'],
  ['a time too far ahead', { at: '2028-01-01T00:00:00.000Z' }, 400, 'more than a year ahead'],
  ['a day without a time', { at: '2026-12-01' }, 400, 'at:'],
  ['an old base', { at: tomorrow, base: 7 }, 409, 'edited from version 7'],
  ['a broken text', { at: tomorrow, yaml: 'waymark: [1' }, 422, 'was not scheduled'],
])('%s is refused with a sentence', async (_what, change, status, words) => {
  const server = await startTestServer({ clock: () => now });
  const answer = await server.call('POST', '/v1/playbook', { yaml: patient, ...change });
  expect(answer.status).toBe(status);
  expect(answer.body.error.message).toContain(words);
  expect(await scheduledOf(server)).toEqual([]);
});

test('a second one is refused while one waits, and members may look but not schedule', async () => {
  const server = await startTestServer({ clock: () => now });
  await server.call('POST', '/v1/playbook', { yaml: patient, at: tomorrow });
  const second = await server.call('POST', '/v1/playbook', { yaml: strict, at: later(48).toISOString() });
  expect(second.status).toBe(409);
  expect(second.body.error.message).toContain('Number 1 is scheduled already, for 2026-10-21T08:00:00.000Z');
  const { token } = await server.join('member');
  expect((await server.call('GET', '/v1/playbook/scheduled', undefined, token)).status).toBe(200);
  expect((await server.call('DELETE', '/v1/playbook/scheduled', { id: 1 }, token)).status).toBe(403);
});
