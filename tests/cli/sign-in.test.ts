import { expect, test } from 'vitest';
import { startTestServer } from '../server/start-test-server.ts';
import { runWaymark, tempFile } from './run-waymark.ts';

test('a link from reset-access sets a password once; whoever is meant has to be clear', async () => {
  const server = await startTestServer();
  const run = (...args: string[]) => runWaymark([...args, '--data', server.dataDir]);
  const { member } = await server.join('member');
  const made = await run('reset-access', member.name);
  expect(made).toMatchObject({ code: 0, err: '' });
  const [, url = ''] = /^Link for A member: (\S+)\n/.exec(made.out) ?? [];
  expect(url.startsWith(`${server.url}/access/`)).toBe(true);
  expect(made.out).toContain('It works once, until ');
  expect((await fetch(url)).status).toBe(200);

  // The newer link takes the place of the older one.
  const again = await run('reset-access', member.id);
  expect(again.code).toBe(0);
  expect(again.out).not.toContain(url);
  expect((await fetch(url)).status).not.toBe(200);

  await server.join('member');
  const two = await run('reset-access', 'A member');
  expect(two.code).not.toBe(0);
  expect(two.err).toContain('Several members are called "A member"');
  const none = await run('reset-access', 'Nobody');
  expect(none.code).not.toBe(0);
  expect(none.err).toContain('There is no member "Nobody"');
});

test('single sign-on is set, shown without its secret, and taken away', async () => {
  const server = await startTestServer();
  const run = (...args: string[]) => runWaymark(['sign-on', ...args, '--data', server.dataDir]);
  expect((await run()).out).toBe('No single sign-on is set. See: waymark sign-on set --help\n');
  const secret = 'the-secret-of-the-provider';
  const file = await tempFile('secret.txt', `${secret}\n`);
  const set = (...more: string[]) =>
    run(
      ...['set', '--issuer', 'https://login.company.example', '--client-id', 'waymark'],
      ...['--domains', 'company.example, Company.de', '--secret-file', file, ...more],
    );
  const done = await set('--name', 'Company', '--new-members', 'viewer');
  expect(done).toMatchObject({ code: 0, err: '' });
  expect(done.out).toContain('Sign in with Company: https://login.company.example, client waymark');
  expect(done.out).toContain('Who is no member yet becomes one with access "viewer".');
  expect(done.out).toMatch(/redirect address: http:\S+\/sign-in\/callback\/sso-/);
  const shown = await run();
  expect(shown.out).toBe(done.out);
  expect(shown.out).not.toContain(secret);

  expect((await set()).out).toContain('Only members come in.');
  const wrong = await set('--new-members', 'owner');
  expect(wrong.code).not.toBe(0);
  expect((await run()).out).toContain('Only members come in.');
  const unread = await set('--secret-file', `${file}.gone`);
  expect(unread.err).toContain('The client secret cannot be read');

  expect((await run('remove')).out).toContain('No single sign-on is set');
});
