import { expect, test } from 'vitest';
import { startTestServer, type TestServer } from './start-test-server.ts';

const day = 86_400_000;
const publish = (server: TestServer, id: string, more = '') =>
  server.call('POST', '/v1/sops', {
    text: `---\nid: ${id}\ntitle: The ${id}\nowner: sales-manager\n${more}---\n\nDo it.\n`,
    change: 'material',
  });
interface Counted {
  opened?: object[];
  missed?: object[];
  batch?: string;
}
const count = (
  server: TestServer,
  { opened = [], missed = [], batch = crypto.randomUUID() }: Counted,
  token?: string,
) => server.call('POST', '/v1/sop-counts', { batch, opened, missed }, token);
const usesOf = async (server: TestServer, token?: string) =>
  ((await server.call('GET', '/v1/sop-uses', undefined, token)).body as unknown as { uses: unknown }).uses;
const missesOf = async (server: TestServer) =>
  ((await server.call('GET', '/v1/sop-misses')).body as unknown as { misses: unknown[] }).misses;

test('openings of all browsers are added up by week, for five weeks, each report once', async () => {
  let now = new Date('2026-11-18T12:00:00.000Z');
  const server = await startTestServer({ clock: () => now });
  await publish(server, 'offer');
  const agent = await server.join('viewer');
  const batch = crypto.randomUUID();
  const opened = [
    { sop: 'offer', week: '2026-11-16', times: 3 },
    { sop: 'gone', week: '2026-11-16', times: 9 },
    { sop: 'offer', week: '2026-01-05', times: 50 },
  ];
  expect((await count(server, { opened, batch }, agent.token)).body).toEqual({ counted: true });
  expect((await count(server, { opened, batch }, agent.token)).body).toEqual({ counted: false });
  // A clock that is ahead counts in this week.
  await count(server, { opened: [{ sop: 'offer', week: '2030-01-07', times: 1 }] });
  expect(await usesOf(server)).toEqual([{ sop: 'offer', times: 4 }]);
  now = new Date('2026-12-14T12:00:00.000Z');
  expect(await usesOf(server)).toEqual([{ sop: 'offer', times: 4 }]);
  now = new Date('2026-12-21T12:00:00.000Z');
  expect(await usesOf(server)).toEqual([]);
});

test('nobody is told how often an SOP was opened that they may not read', async () => {
  const server = await startTestServer();
  await publish(server, 'own', 'roles: [sales-manager]\n');
  const agent = await server.join('member', 'darcel-schlecht');
  await count(server, { opened: [{ sop: 'own', week: new Date().toISOString().slice(0, 10), times: 2 }] });
  expect(await usesOf(server)).toEqual([{ sop: 'own', times: 2 }]);
  expect(await usesOf(server, agent.token)).toEqual([]);
});

test('what was not found is listed, the most often first, until it is dismissed or forgotten', async () => {
  let now = new Date('2026-11-18T12:00:00.000Z');
  const server = await startTestServer({ clock: () => now });
  await count(server, { missed: [{ words: 'visa', times: 1 }] });
  await count(server, {
    missed: [
      { words: 'parental leave', times: 2 },
      { words: 'visa', times: 4 },
    ],
  });
  expect(await missesOf(server)).toMatchObject([
    { words: 'visa', times: 5 },
    { words: 'parental leave', times: 2 },
  ]);
  const { body } = await server.call('POST', '/v1/sop-misses/dismiss', { words: 'visa' });
  expect(body).toMatchObject({ misses: [{ words: 'parental leave' }] });
  await count(server, { missed: [{ words: 'visa', times: 1 }] });
  expect(await missesOf(server)).toHaveLength(1);
  now = new Date(now.getTime() + 91 * day);
  await count(server, { missed: [{ words: 'visa', times: 1 }] });
  expect(await missesOf(server)).toMatchObject([{ words: 'visa', times: 1 }]);
});

test('no table keeps who opened or looked for something', async () => {
  const server = await startTestServer();
  await publish(server, 'offer');
  const agent = await server.join('member', 'darcel-schlecht');
  const opened = [{ sop: 'offer', week: new Date().toISOString().slice(0, 10), times: 2 }];
  await count(server, { opened, missed: [{ words: 'a zebra', times: 1 }] }, agent.token);
  for (const path of ['/v1/audit', `/v1/members/data?id=${agent.member.id}`]) {
    const { status, body } = await server.call('GET', path);
    expect(status).toBe(200);
    expect(JSON.stringify(body)).not.toMatch(/zebra|sop-counts/);
  }
});
