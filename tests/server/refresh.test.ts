import { expect, test } from 'vitest';
import { refreshAnswer, type TokenSet } from '../../lib/sync/protocol.ts';
import { openLive } from './open-live.ts';
import { startTestServer, type TestServer } from './start-test-server.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
const speaks = { 'Waymark-Protocol': '2', 'Waymark-Client': 'extension 9.9.9' };

/** A server whose clock the test moves, and what a browser says to it. */
async function start() {
  let now = Date.parse('2026-10-01T12:00:00.000Z');
  const server = await startTestServer({ clock: () => new Date(now) });
  return {
    server,
    later: (ms: number) => {
      now += ms;
    },
    refresh: (refresh: string) => server.call('POST', '/v1/token/refresh', { refresh }, null, speaks),
    whoami: async (token: string) => (await server.call('GET', '/v1/me', undefined, token)).status,
  };
}

async function pairAs(server: TestServer, access: string, headers = {}): Promise<TokenSet & { id: string }> {
  const invite = await server.call('POST', '/v1/invites', { name: 'Mara', access });
  const body = { code: invite.body.code, device: 'a test' };
  const paired = await server.call('POST', '/v1/pair', body, null, headers);
  expect(paired.status).toBe(200);
  return { ...(paired.body as unknown as TokenSet), id: paired.body.member.id };
}

const pair = (server: TestServer) => pairAs(server, 'member', speaks);
const tokensOf = (answer: { body: unknown }) => refreshAnswer.parse(answer.body);

test('an access token ends, and the refresh token gives the next', async () => {
  const { server, later, refresh, whoami } = await start();
  const first = await pair(server);
  expect(first.expiresIn).toBe(900);
  later(15 * minute - 1);
  expect(await whoami(first.token)).toBe(200);
  later(1);
  expect(await whoami(first.token)).toBe(401);
  const second = tokensOf(await refresh(first.refresh));
  expect(await whoami(second.token)).toBe(200);
  expect(new Set([first.token, first.refresh, second.token, second.refresh]).size).toBe(4);
});

test('a browser that lost the answer asks again, however often, and either answer is good', async () => {
  const { server, refresh, whoami } = await start();
  const first = await pair(server);
  const lost = await Promise.all([1, 2, 3].map(async () => tokensOf(await refresh(first.refresh))));
  const [, kept] = lost;
  if (!kept) throw new Error('three answers were expected');
  const next = tokensOf(await refresh(kept.refresh));
  expect(await whoami(next.token)).toBe(200);
  // Access tokens that are on their way stay good until they end.
  expect(await whoami(first.token)).toBe(200);
});

test('an older refresh token disconnects the device, its socket too, and says so', async () => {
  const { server, refresh, whoami } = await start();
  const first = await pair(server);
  const second = tokensOf(await refresh(first.refresh));
  const live = await openLive(server, { token: second.token });
  const third = tokensOf(await refresh(second.refresh));
  const replay = await refresh(first.refresh);
  expect(replay).toMatchObject({ status: 401, body: { error: { code: 'token-reused' } } });
  expect(replay.body.error.message).toContain('used somewhere else');
  expect(await live.closed).toBe(4401);
  expect(await whoami(third.token)).toBe(401);
  const owner = await refresh(third.refresh);
  expect(owner).toMatchObject({ status: 401, body: { error: { code: 'device-revoked' } } });
  expect(owner.body.error.message).toContain('used somewhere else');
});

test('a thief who is faster than the browser is found out by the browser’s next refresh', async () => {
  const { server, refresh, whoami } = await start();
  const stolen = await pair(server);
  const mine = tokensOf(await refresh(stolen.refresh));
  const theirs = tokensOf(await refresh(stolen.refresh));
  const next = tokensOf(await refresh(theirs.refresh));
  expect((await refresh(mine.refresh)).body.error.code).toBe('token-reused');
  expect(await whoami(next.token)).toBe(401);
});

test('a token that was never given out ends nothing', async () => {
  const { server, refresh } = await start();
  const { refresh: good } = await pair(server);
  for (const wrong of ['wm_wrong', `wr_${'A'.repeat(22)}.${'B'.repeat(43)}`, 'x', server.adminToken]) {
    expect((await refresh(wrong)).body.error.code, wrong).toBe('not-signed-in');
  }
  expect((await refresh(good)).status).toBe(200);
  expect((await server.call('GET', '/v1/me')).status).toBe(200);
});

test('an older extension gets a token that lasts; its update exchanges it once, and may lose the answer', async () => {
  const { server, later, refresh, whoami } = await start();
  const old = await pairAs(server, 'member');
  expect(old).not.toHaveProperty('refresh');
  later(300 * day);
  expect(await whoami(old.token)).toBe(200);
  await refresh(old.token);
  const kept = tokensOf(await refresh(old.token));
  expect(await whoami(old.token)).toBe(200);
  const next = tokensOf(await refresh(kept.refresh));
  expect(await whoami(next.token)).toBe(200);
  expect(await whoami(old.token)).toBe(401);
  expect((await refresh(old.token)).body.error.code).toBe('token-reused');
});

test('one browser is one device, and leaving ends all its tokens', async () => {
  const { server, refresh, whoami } = await start();
  const first = await pair(server);
  const second = tokensOf(await refresh(first.refresh));
  const members = async () =>
    (await server.call('GET', '/v1/members')).body as unknown as {
      members: { id: string; browsers: number }[];
    };
  expect((await members()).members.find(({ id }) => id === first.id)?.browsers).toBe(1);
  expect((await server.call('DELETE', '/v1/token', undefined, second.token)).status).toBe(200);
  expect(await whoami(first.token)).toBe(401);
  expect((await refresh(second.refresh)).body.error.code).toBe('device-revoked');
  expect((await members()).members.find(({ id }) => id === first.id)?.browsers).toBe(0);
});

test('a browser that was away for months comes back; after half a year it connects again', async () => {
  const { server, later, refresh } = await start();
  const first = await pair(server);
  later(170 * day);
  const second = tokensOf(await refresh(first.refresh));
  later(181 * day);
  const absent = await refresh(second.refresh);
  expect(absent).toMatchObject({ status: 401, body: { error: { code: 'device-revoked' } } });
  expect(absent.body.error.message).toContain('half a year');
});

test('a live socket goes on with the next token, and only with one of its own member', async () => {
  const { server, refresh } = await start();
  const first = await pair(server);
  const other = await pair(server);
  const live = await openLive(server, { token: first.token });
  await live.next();
  live.socket.send(JSON.stringify({ token: tokensOf(await refresh(first.refresh)).token }));
  await server.addAccount('7');
  expect(await live.next()).toEqual({ poke: ['workspace'] });
  live.socket.send(JSON.stringify({ token: other.token }));
  expect(await live.closed).toBe(4401);
});

test('a protocol that the server does not speak gets one sentence that says which side to update', async () => {
  const { server } = await start();
  const ask = (protocol: string) =>
    server.call('GET', '/v1/me', undefined, undefined, { 'Waymark-Protocol': protocol });
  const newer = await ask('99');
  expect(newer).toMatchObject({ status: 426, body: { error: { code: 'backend-older' } } });
  expect(newer.body.error.message).toContain('update the backend');
  expect((await ask('nonsense')).status).toBe(400);
});
