import { setTimeout as pause } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { openStore } from '../../server/store/open-store.ts';
import { silentLog } from '../../server/telemetry/create-log.ts';
import { openLive } from './open-live.ts';
import { stageSeen, startTestServer, tempFolder } from './start-test-server.ts';
import { locationOf } from './test-database.ts';

const everything = { poke: ['workspace', 'me', 'records'] };

test('a live client is poked about what changed, and not about what is not its own', async () => {
  const server = await startTestServer();
  await server.addAccount();
  const { token } = await server.join('member');
  const live = await openLive(server, { token });
  expect(await live.next()).toEqual(everything);

  const event = stageSeen('1');
  await server.call('POST', '/v1/push', { events: [event] });
  expect(await live.next()).toEqual({ poke: ['records'] });
  // A duplicate changes nothing and pokes nobody; the account does.
  await server.call('POST', '/v1/push', { events: [event] });
  await server.addAccount('2');
  expect(await live.next()).toEqual({ poke: ['workspace'] });
  live.socket.send('{"ping":1}');
  expect(await live.next()).toEqual({ pong: 1 });
  expect(live.messages).toEqual([]);
});

test('a flag pokes its own member only', async () => {
  const server = await startTestServer();
  await server.addAccount();
  const owner = await server.join('member', 'darcel-schlecht');
  const other = await server.join('member', 'vicki-laflamme');
  const first = await openLive(server, { token: owner.token });
  const second = await openLive(server, { token: other.token });
  await first.next();
  await second.next();
  const event = stageSeen('1');
  const [stage] = event.observations;
  if (!stage) throw new Error('the event has no observation');
  const ownerSeen = { ...stage, property: 'owner', value: 'Darcel Schlecht' };
  await server.call('POST', '/v1/push', { events: [{ ...event, observations: [stage, ownerSeen] }] });
  expect(await first.next()).toEqual({ poke: ['me', 'records'] });
  expect(await second.next()).toEqual({ poke: ['records'] });
});

test.each([
  ['a wrong token', { token: 'wm_wrong' }, 4401],
  ['something else', { hello: 1 }, 4400],
])('%s closes the connection', async (_what, first, code) => {
  const server = await startTestServer();
  const live = await openLive(server, first);
  expect(await live.closed).toBe(code);
});

test('a stopping server tells its live clients', async () => {
  const server = await startTestServer();
  const live = await openLive(server, { token: server.adminToken });
  await live.next();
  await server.close();
  expect(await live.closed).toBe(1001);
});

test('a token that lasts for weeks keeps its connection', async () => {
  const dataDir = await tempFolder();
  // Written between two runs: a second connection in this process could wait for the first one for ever.
  await (await startTestServer({ dataDir })).close();
  const db = await openStore(await locationOf(dataDir), silentLog.warn);
  const expires_at = Date.now() + 40 * 24 * 60 * 60_000;
  await db.updateTable('tokens').set({ expires_at }).execute();
  await db.destroy();
  const server = await startTestServer({ dataDir });
  const live = await openLive(server, { token: server.adminToken });
  expect(await live.next()).toEqual(everything);
  await pause(50);
  live.socket.send('{"ping":1}');
  expect(await live.next()).toEqual({ pong: 1 });
});

test('a web page gets no live connection, an extension does', async () => {
  const server = await startTestServer();
  const open = (origin: string) =>
    new Promise<string>((resolve) => {
      const socket = new WebSocket(`${server.url.replace('http', 'ws')}/v1/live`, { origin });
      onTestFinished(() => socket.terminate());
      socket.once('open', () => resolve('open'));
      socket.once('error', (error) => resolve(error.message));
    });
  expect(await open('chrome-extension://abcdefghijklmnop')).toBe('open');
  for (const origin of ['https://app.hubspot.com', 'null', 'http://localhost']) {
    expect(await open(origin)).toContain('403');
  }
});
