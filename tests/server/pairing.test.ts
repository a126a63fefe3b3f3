import { expect, test } from 'vitest';
import { startTestServer } from './start-test-server.ts';

const day = 24 * 60 * 60 * 1000;

test('an invite code becomes a member once, however it is typed', async () => {
  const server = await startTestServer();
  const invite = await server.call('POST', '/v1/invites', {
    name: 'Mara',
    access: 'member',
    person: 'darcel-schlecht',
  });
  const typed = invite.body.code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');

  const paired = await server.call('POST', '/v1/pair', { code: typed, device: 'Chromium' }, null);
  expect(paired.status).toBe(200);
  expect(paired.body.member).toMatchObject({ name: 'Mara', access: 'member', person: 'darcel-schlecht' });
  const me = await server.call('GET', '/v1/me', undefined, paired.body.token);
  expect(me.body).toEqual({ workspace: paired.body.workspace, member: paired.body.member });

  const again = await server.call('POST', '/v1/pair', { code: invite.body.code, device: 'Chromium' }, null);
  expect(again.status).toBe(410);
  expect(again.body.error.code).toBe('used-code');
});

test('of two browsers that use a code at the same moment one gets in', async () => {
  const server = await startTestServer();
  const body = { code: server.firstInvite, device: 'Chromium' };
  const answers = await Promise.all([1, 2, 3, 4].map(() => server.call('POST', '/v1/pair', body, null)));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 410, 410, 410]);
});

test('the first invite makes an owner', async () => {
  const server = await startTestServer();
  const paired = await server.call(
    'POST',
    '/v1/pair',
    { code: server.firstInvite, device: 'Chromium' },
    null,
  );
  expect(paired.body.member.access).toBe('owner');
});

test('a wrong code and an expired one are refused with what to do', async () => {
  let now = new Date();
  const server = await startTestServer({ clock: () => now });
  const wrong = await server.call('POST', '/v1/pair', { code: 'AAAA-BBBB-CCCC', device: 'x' }, null);
  expect(wrong).toMatchObject({ status: 403, body: { error: { code: 'wrong-code' } } });
  expect(wrong.body.error.message).toContain('ask for a new one');

  now = new Date(now.getTime() + 7 * day);
  const late = await server.call('POST', '/v1/pair', { code: server.firstInvite, device: 'x' }, null);
  expect(late).toMatchObject({ status: 410, body: { error: { code: 'expired-code' } } });
});

test('nobody invites above their own access, or for a person the playbook does not know', async () => {
  const server = await startTestServer();
  const { token } = await server.join('admin');
  const above = await server.call('POST', '/v1/invites', { name: 'X', access: 'owner' }, token);
  expect(above.status).toBe(403);
  const unknown = await server.call('POST', '/v1/invites', { name: 'X', access: 'member', person: 'nobody' });
  expect(unknown.status).toBe(422);
  expect(unknown.body.error.message).toContain('darcel-schlecht');
});
