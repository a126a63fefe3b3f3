import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import type * as z from 'zod/mini';
import type { membersAnswer } from '../../lib/sync/admin-protocol.ts';
import { stageSeen, startTestServer, type TestServer } from './start-test-server.ts';

/** Opens a live connection and gives how it ends. */
function live({ url }: TestServer, token: string) {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/v1/live`);
  const connected = new Promise<void>((resolve) => socket.once('message', () => resolve()));
  socket.once('open', () => socket.send(JSON.stringify({ token })));
  const ended = new Promise<number>((resolve) => socket.once('close', (code) => resolve(code)));
  return { connected, ended };
}

async function members(server: TestServer, token?: string) {
  const { status, body } = await server.call('GET', '/v1/members', undefined, token);
  expect(status).toBe(200);
  return (body as unknown as z.infer<typeof membersAnswer>).members;
}

test('a browser ends its own token and live connection, and no other', async () => {
  const server = await startTestServer();
  const [leaving, staying] = [await server.join('viewer'), await server.join('viewer')];
  const { connected, ended } = live(server, leaving.token);
  await connected;
  const answer = await server.call('DELETE', '/v1/token', undefined, leaving.token);
  expect(answer).toMatchObject({ status: 200, body: { revoked: true } });
  expect((await server.call('GET', '/v1/me', undefined, leaving.token)).status).toBe(401);
  expect(await ended).toBe(4401);
  expect((await server.call('GET', '/v1/me', undefined, staying.token)).status).toBe(200);
  // The member stays, without a browser.
  const found = (await members(server)).find(({ id }) => id === leaving.member.id);
  expect(found).toMatchObject({ name: 'A viewer', browsers: 0 });
});

test('the command line’s own token and member stay', async () => {
  const server = await startTestServer();
  expect((await server.call('DELETE', '/v1/token')).status).toBe(409);
  const builtin = (await members(server)).find((one) => one.builtin);
  const removed = await server.call('DELETE', '/v1/members', { id: builtin?.id });
  expect(removed).toMatchObject({ status: 409, body: { error: { code: 'builtin-member' } } });
  expect((await server.call('GET', '/v1/me')).status).toBe(200);
});

test('a removed member is out at once with their open invites and flags; their work stays', async () => {
  const server = await startTestServer({ clock: () => new Date('2026-10-01T12:00:00.000Z') });
  await server.addAccount();
  const { token, member } = await server.join('admin', 'darcel-schlecht');
  const { workspace } = await server.pull({});
  const owner = {
    property: 'owner',
    value: 'Darcel Schlecht',
    source: 'page',
    asOf: '2026-09-01T08:00:00.000Z',
  } as const;
  const seen = stageSeen('1');
  const events = [{ ...seen, observations: [...seen.observations, owner] }];
  await server.call('POST', '/v1/push', { events }, token);
  expect((await server.pull({}, token)).me.changes).not.toEqual([]);
  const invite = await server.call('POST', '/v1/invites', { name: 'Back door', access: 'admin' }, token);
  const { connected, ended } = live(server, token);
  await connected;

  const removed = await server.call('DELETE', '/v1/members', { id: member.id });
  expect(removed.status).toBe(200);
  expect((await members(server)).map(({ id }) => id)).not.toContain(member.id);
  expect(await ended).toBe(4401);
  expect((await server.call('POST', '/v1/push', { events: [stageSeen('2')] }, token)).status).toBe(401);
  const paired = await server.call('POST', '/v1/pair', { code: invite.body.code, device: 'x' }, null);
  expect(paired.status).toBe(403);
  const next = await server.pull({ workspace: workspace.cursor });
  expect(next.workspace.changes).toMatchObject([{ kind: 'member', id: member.id, deleted: true }]);
  // What they sent is in the journal, and no flag is raised to them any more.
  const again = await server.call('POST', '/v1/push', { events });
  expect(again.body.results).toMatchObject([{ status: 'duplicate' }]);
  expect((await server.call('DELETE', '/v1/members', { id: member.id })).status).toBe(404);
});

test('an administrator removes nobody with more access than their own', async () => {
  const server = await startTestServer();
  const admin = await server.join('admin');
  const owner = await server.join('owner');
  const refused = await server.call('DELETE', '/v1/members', { id: owner.member.id }, admin.token);
  expect(refused.status).toBe(403);
  expect((await server.call('DELETE', '/v1/members', { id: admin.member.id }, owner.token)).status).toBe(200);
});
