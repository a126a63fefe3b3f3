import { expect, test } from 'vitest';
import { startTestServer } from '../server/start-test-server.ts';
import { runWaymark } from './run-waymark.ts';

test('members and their browsers are changed and disconnected from the command line', async () => {
  const server = await startTestServer();
  const run = (...args: string[]) => runWaymark([...args, '--data', server.dataDir]);
  const owner = (await server.join('owner')).member.id;
  const { token, member } = await server.join('member');
  const changed = await run('members', 'access', member.id, 'editor', '--person', 'darcel-schlecht');
  expect(changed).toMatchObject({ code: 0, err: '' });
  expect(changed.out).toContain(`${member.id}  A member · editor · darcel-schlecht · 1 browser`);
  expect((await run('members', 'access', owner, 'viewer')).err).toContain(
    'Make somebody else an owner first',
  );

  const listed = await run('devices', member.id);
  expect(listed.out).toMatch(/^lasting-[0-9a-f]{32} {2}a test · since \d{4}-\d\d-\d\d · connected\n$/);
  const [id = ''] = listed.out.split(' ');
  expect((await run('devices', member.id, '--disconnect', id)).out).toBe('No browser is connected.\n');
  expect((await server.call('GET', '/v1/me', undefined, token)).status).toBe(401);
  expect((await run('members', 'sign-out', owner)).out).toBe('1 browser was disconnected.\n');
});
