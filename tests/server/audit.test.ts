import { expect, test } from 'vitest';
import { auditAnswer, viewsAnswer } from '../../lib/sync/audit-protocol.ts';
import { stageSeen, startTestServer, type TestServer } from './start-test-server.ts';

const auditOf = async (server: TestServer, query = '') =>
  auditAnswer.parse((await server.call('GET', `/v1/audit${query}`)).body).entries;

test('the log tells who did what, when and with which device, and holds no names, texts or values', async () => {
  let now = new Date('2026-10-20T08:00:00.000Z');
  const server = await startTestServer({ clock: () => now });
  await server.addAccount();
  const { token, member } = await server.join('member', 'darcel-schlecht');
  const observed = stageSeen('1', {}, 'A secret stage');
  await server.call('POST', '/v1/push', { events: [observed] }, token);
  now = new Date('2026-10-20T09:00:00.000Z');
  await server.call('GET', '/v1/members', undefined, token);
  await server.call('DELETE', '/v1/members', { id: member.id });
  const entries = await auditOf(server);
  expect(entries.map(({ action }) => action)).toEqual([
    'member.removed',
    'device.revoked',
    'access.refused',
    'records.written',
    'member.joined',
    'invite.made',
    'account.added',
  ]);
  expect(entries[3]).toMatchObject({
    at: '2026-10-20T08:00:00.000Z',
    by: { id: member.id },
    device: 'a test',
    detail: { 'record.observed': 1 },
  });
  expect(entries[2]).toMatchObject({ by: { id: member.id }, detail: { route: 'GET /v1/members' } });
  expect(entries[4]).toMatchObject({ subject: member.id, device: 'a test', detail: { access: 'member' } });
  const kept = JSON.stringify(entries.map(({ by: _by, ...rest }) => rest));
  expect(kept).not.toMatch(/A member|secret stage/);
});

test('entries are chosen by what, who, about whom and when', async () => {
  let now = new Date('2026-10-20T08:00:00.000Z');
  const server = await startTestServer({ clock: () => now });
  const { member, token } = await server.join('admin');
  await server.addAccount();
  now = new Date('2026-10-21T08:00:00.000Z');
  await server.call('DELETE', '/v1/accounts', { host: 'hubspot', account: '1' }, token);
  const actions = async (query: string) => (await auditOf(server, query)).map(({ action }) => action);
  expect(await actions('?about=hubspot:1')).toEqual(['account.removed', 'account.added']);
  expect(await actions(`?member=${member.id}`)).toEqual(['account.removed', 'member.joined']);
  expect(await actions('?action=account.added')).toEqual(['account.added']);
  expect(await actions('?until=2026-10-21T00:00:00.000Z&about=hubspot:1')).toEqual(['account.added']);
  expect((await server.call('GET', '/v1/audit?action=nonsense')).status).toBe(400);
  const { token: editor } = await server.join('editor');
  expect((await server.call('GET', '/v1/audit', undefined, editor)).status).toBe(403);
});

test('a person sees who looked at what is known of them, once an hour', async () => {
  let now = new Date('2026-10-20T08:00:00.000Z');
  const server = await startTestServer({ clock: () => now });
  const rep = await server.join('member');
  const views = async () =>
    viewsAnswer.parse((await server.call('GET', '/v1/me/views', undefined, rep.token)).body).views;
  expect(await views()).toEqual([]);
  for (let times = 0; times < 3; times++) await server.call('GET', '/v1/flags');
  await server.call('GET', `/v1/audit?member=${rep.member.id}`);
  now = new Date('2026-10-20T09:30:00.000Z');
  await server.call('GET', '/v1/flags');
  expect(await views()).toEqual([
    { at: now.toISOString(), by: 'Command line', what: 'flags', onlyYou: false },
    { at: '2026-10-20T08:00:00.000Z', by: 'Command line', what: 'audit', onlyYou: true },
    { at: '2026-10-20T08:00:00.000Z', by: 'Command line', what: 'flags', onlyYou: false },
  ]);
  // Looking at oneself is nobody's business.
  await server.call('GET', '/v1/flags', undefined, rep.token);
  expect(await views()).toHaveLength(3);
});

test("a code that was used is told to the administrators, one that never was is nobody's", async () => {
  const server = await startTestServer();
  const invite = await server.call('POST', '/v1/invites', { name: 'X', access: 'member' });
  const pair = (code: string) => server.call('POST', '/v1/pair', { code, device: 'd' }, null);
  await pair(invite.body.code);
  expect((await pair(invite.body.code)).status).toBe(410);
  expect((await pair('AAAA-AAAA-AAAA')).status).toBe(403);
  const refused = await auditOf(server, '?action=signin.refused');
  expect(refused).toMatchObject([{ by: null, detail: { why: 'used-code' } }]);
});
