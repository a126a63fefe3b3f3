import { expect, test } from 'vitest';
import type { DevicesAnswer } from '../../lib/sync/people-protocol.ts';
import { openLive } from './open-live.ts';
import { dealKey, stageSeen, startTestServer, type TestServer } from './start-test-server.ts';

/** Sets what a member may do, as somebody; gives the status and the code of a refusal. */
async function change(server: TestServer, token: string | undefined, body: Record<string, unknown>) {
  const answer = await server.call('POST', '/v1/members/access', body, token);
  return { status: answer.status, code: answer.body.error?.code };
}

test('nobody gives more than they have, to themselves neither, or touches somebody with more', async () => {
  const server = await startTestServer();
  const [owner, admin, editor] = await Promise.all(['owner', 'admin', 'editor'].map((a) => server.join(a)));
  if (!owner || !admin || !editor) throw new Error('three members were expected');
  const as = (who: typeof owner, body: Record<string, unknown>) => change(server, who.token, body);
  const refused = { status: 403, code: 'not-allowed' };
  expect(await as(admin, { id: admin.member.id, access: 'owner' })).toEqual(refused);
  expect(await as(admin, { id: editor.member.id, access: 'owner' })).toEqual(refused);
  expect(await as(admin, { id: owner.member.id, access: 'viewer' })).toEqual(refused);
  expect(await as(editor, { id: editor.member.id, access: 'admin' })).toEqual(refused);
  expect(await as(editor, { id: editor.member.id, access: 'viewer' })).toEqual(refused);
  for (const path of ['/v1/members', '/v1/devices'] as const) {
    const { devices } = (await server.call('GET', '/v1/devices', undefined, owner.token)).body as never as {
      devices: { id: string }[];
    };
    const id = path === '/v1/members' ? owner.member.id : devices[0]?.id;
    expect((await server.call('DELETE', path, { id }, admin.token)).status).toBe(403);
  }
  const everywhere = { member: owner.member.id };
  expect((await server.call('POST', '/v1/devices/revoke', everywhere, admin.token)).status).toBe(403);
  expect((await server.call('POST', '/v1/devices/revoke', everywhere, editor.token)).status).toBe(403);
  expect((await change(server, admin.token, { id: editor.member.id, access: 'admin' })).status).toBe(200);
  expect((await change(server, admin.token, { id: admin.member.id, access: 'viewer' })).status).toBe(200);
  expect((await server.call('GET', '/v1/members', undefined, admin.token)).status).toBe(403);
});

test('the last owner stays one, also when two make each other less at the same moment', async () => {
  const server = await startTestServer();
  const [one, two] = [await server.join('owner'), await server.join('owner')];
  const answers = await Promise.all([
    change(server, one.token, { id: two.member.id, access: 'admin' }),
    change(server, two.token, { id: one.member.id, access: 'admin' }),
  ]);
  // The second one is no owner any more by then, or would be the last.
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 403]);
  const last = answers[0]?.status === 200 ? one : two;
  const { id } = last.member;
  expect(await change(server, last.token, { id, access: 'admin' })).toEqual({
    status: 409,
    code: 'last-owner',
  });
  // Not by the command line either.
  expect((await change(server, undefined, { id, access: 'viewer' })).code).toBe('last-owner');
  expect((await server.call('DELETE', '/v1/members', { id })).body.error.code).toBe('last-owner');
});

test('what waited on somebody who becomes a viewer is taken back, and comes again', async () => {
  const server = await startTestServer({ clock: () => new Date('2026-10-01T12:00:00.000Z') });
  await server.addAccount();
  const { token, member } = await server.join('member', 'darcel-schlecht');
  const event = stageSeen('1');
  const owner = { property: 'owner', value: 'Darcel Schlecht', source: 'page' } as const;
  const observations = [...event.observations, { ...owner, asOf: event.occurredAt }];
  await server.call('POST', '/v1/push', { events: [{ ...event, observations }] });
  const before = await server.pull({}, token);
  expect(before.me.changes.length).toBeGreaterThan(0);
  const live = await openLive(server, { token });
  await live.next();

  await change(server, undefined, { id: member.id, access: 'viewer' });
  expect(await live.next()).toEqual({ poke: expect.arrayContaining(['me', 'workspace']) });
  const { workspace, me } = before;
  const lost = await server.pull({ workspace: workspace.cursor, me: me.cursor }, token);
  expect(lost.workspace.changes).toMatchObject([
    { kind: 'member', id: member.id, data: { access: 'viewer' } },
  ]);
  expect(lost.me.changes.map(({ deleted }) => deleted)).toEqual(before.me.changes.map(() => true));
  const pushed = await server.call('POST', '/v1/push', { events: [stageSeen('2')] }, token);
  expect(pushed.status).toBe(403);
  const again = await server.call('POST', '/v1/push', { events: [stageSeen('1', {}, 'Prospecting')] });
  expect(again.status).toBe(200);
  expect((await server.pull({ me: lost.me.cursor }, token)).me.changes).toEqual([]);
});

test('an account that is taken out takes its records with it, until it is added again', async () => {
  const server = await startTestServer();
  await server.addAccount();
  await server.call('POST', '/v1/push', { events: [stageSeen('1')] });
  const { token } = await server.join('viewer');
  const keys = [dealKey('1'), 'hubspot:9:deal:1'];
  const first = await server.pull({ records: { cursor: 0, keys: [], fresh: [dealKey('1')] } }, token);
  expect(first.records.changes).toMatchObject([{ id: dealKey('1'), data: { stages: [{}] } }]);
  await server.call('DELETE', '/v1/accounts', { host: 'hubspot', account: '1' });
  const request = { cursor: first.records.cursor, keys, fresh: [] };
  const lost = await server.pull({ records: request }, token);
  expect(lost.records.changes).toMatchObject(keys.map((id) => ({ id, deleted: true })));
  const fresh = await server.pull({ records: { ...request, keys: [], fresh: [dealKey('1')] } }, token);
  expect(fresh.records.changes).toMatchObject([{ id: dealKey('1'), deleted: true }]);
  await server.addAccount();
  const back = await server.pull({ records: { ...request, keys: [], fresh: [dealKey('1')] } }, token);
  expect(back.records.changes).toMatchObject([{ id: dealKey('1'), data: { stages: [{}] } }]);
});

test('browsers are listed with why they were disconnected, one by one or all', async () => {
  const server = await startTestServer();
  const admin = await server.join('admin');
  const { token, member } = await server.join('member');
  const list = async () =>
    (
      (await server.call('GET', `/v1/devices?member=${member.id}`, undefined, admin.token))
        .body as unknown as DevicesAnswer
    ).devices;
  const [lasting] = await list();
  expect(lasting).toMatchObject({ name: 'a test', seen: null, revoked: null });
  const headers = { 'Waymark-Protocol': '3', 'Waymark-Client': 'extension 9.9.9' };
  const fresh = await server.call('POST', '/v1/token/refresh', { refresh: token }, null, headers);
  const live = await openLive(server, { token: fresh.body.token });
  await live.next();
  const [device] = await list();
  expect(device).toMatchObject({ name: 'a test', client: 'extension 9.9.9', revoked: null, current: false });
  const others = await server.call('GET', `/v1/devices?member=${admin.member.id}`, undefined, token);
  expect(others.status).toBe(403);
  expect((await server.call('DELETE', '/v1/devices', { id: device?.id }, admin.token)).status).toBe(200);
  expect(await live.closed).toBe(4401);
  expect((await list())[0]?.revoked?.why).toContain('by you or an admin');

  const own = await server.join('viewer');
  const all = await server.call('POST', '/v1/devices/revoke', {}, own.token);
  expect(all).toMatchObject({ status: 200, body: { revoked: 1 } });
  expect((await server.call('GET', '/v1/me', undefined, own.token)).status).toBe(401);
});

test('codes that somebody kept give nobody more than they may give now', async () => {
  const server = await startTestServer();
  const { token, member } = await server.join('admin');
  const invite = async (access: string) =>
    (await server.call('POST', '/v1/invites', { name: 'Kept', access }, token)).body.code;
  const codes = [await invite('admin'), await invite('viewer')];
  await change(server, undefined, { id: member.id, access: 'editor' });
  for (const code of codes) {
    expect((await server.call('POST', '/v1/pair', { code, device: 'x' }, null)).status).toBe(403);
  }
});
