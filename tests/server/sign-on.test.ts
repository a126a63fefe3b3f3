import { expect, onTestFinished, test, vi } from 'vitest';
import { readSignOns } from '../../server/auth/sign-ons.ts';
import { createSecretBox } from '../../server/services/secret-box.ts';
import { openStore } from '../../server/store/open-store.ts';
import { openVisitor } from './page-visitor.ts';
import { startIdentityProvider } from './start-identity-provider.ts';
import { startTestServer, type TestServer } from './start-test-server.ts';
import { locationOf } from './test-database.ts';

/** A server whose workspace signs in by a real provider on this computer. */
async function startWithSignOn(newMembers: string | null) {
  const server = await startTestServer();
  const { workspace } = (await server.call('GET', '/v1/me')).body;
  const provider = `sso-${workspace.id}`;
  const identity = await startIdentityProvider(`${server.url}/sign-in/callback/${provider}`);
  const set = await server.call('POST', '/v1/sign-on', {
    ...{ name: 'Company', issuer: identity.issuer, clientId: 'waymark', clientSecret: 'sealed and kept' },
    ...{ domains: ['company.example'], newMembers },
  });
  expect(set.status).toBe(200);
  expect(JSON.stringify(set.body)).not.toContain('sealed and kept');
  /** Signs in as somebody; gives where they ended, and their browser. */
  const signIn = async (email: string, next = '/account') => {
    const visitor = openVisitor(server.url);
    const start = await visitor.get(`/sign-in/with/${provider}?next=${encodeURIComponent(next)}`);
    const back = await identity.passAs(email, start.to ?? '');
    let page = await visitor.get(back);
    for (let step = 0; page.to?.startsWith('/sign-in/') && step < 5; step += 1)
      page = await visitor.get(page.to);
    return { visitor, page, back };
  };
  return { server, identity, signIn };
}

const membersOf = async (server: TestServer) =>
  (
    (await server.call('GET', '/v1/members')).body as unknown as {
      members: { name: string; access: string }[];
    }
  ).members;

test('a member whose address an admin noted signs in with the company account, and connects a browser', async () => {
  const { server, signIn } = await startWithSignOn(null);
  const email = 'mara@company.example';
  const { body } = await server.call('POST', '/v1/invites', { name: 'Mara', access: 'member', email });
  const joined = await server.call('POST', '/v1/pair', { code: body.code, device: 'x' }, null);
  const page = await openVisitor(server.url).get('/sign-in');
  expect(page.text).toContain('Sign in with Company');
  for (let time = 0; time < 2; time += 1) {
    const { visitor, page } = await signIn(email);
    expect(page.to).toBe('/account');
    expect((await visitor.get('/account')).text).toContain('Mara');
  }
  expect((await membersOf(server)).filter(({ name }) => name === 'Mara')).toHaveLength(1);
  const device = (await server.call('POST', '/v1/device/code', { device: 'Firefox' }, null))
    .body as unknown as {
    path: string;
    userCode: string;
    deviceCode: string;
  };
  const { visitor, page: asked } = await signIn(email, device.path);
  expect(asked.to).toBe(device.path);
  const workspace = joined.body.workspace.id;
  await visitor.send(device.path, '/device', { user_code: device.userCode, decision: 'approve', workspace });
  const tokens = await server.call('POST', '/v1/device/token', { deviceCode: device.deviceCode }, null);
  expect(tokens.body.member.id).toBe(joined.body.member.id);
});

test('who is no member stays outside, or comes in with the access that the admin set, once', async () => {
  const closed = await startWithSignOn(null);
  expect((await closed.signIn('new@company.example')).page.text).toContain('not a member');
  const open = await startWithSignOn('viewer');
  await open.signIn('new@company.example');
  await open.signIn('new@company.example');
  const members = await membersOf(open.server);
  expect(members.filter(({ name }) => name.includes('new@company.example'))).toMatchObject([
    { access: 'viewer' },
  ]);
});

test('other domains, and addresses that the provider does not vouch for, stay outside', async () => {
  const { server, identity, signIn } = await startWithSignOn('member');
  const before = (await membersOf(server)).length;
  identity.verified.set('boss@company.example', false);
  expect((await signIn('somebody@elsewhere.example')).page.status).toBe(403);
  expect((await signIn('somebody@company.example.elsewhere.example')).page.status).toBe(403);
  expect((await signIn('boss@company.example')).page.status).toBe(403);
  expect(await membersOf(server)).toHaveLength(before);
});

test('an address that somebody only typed is not given to the one whom the provider knows by it', async () => {
  const { server, signIn } = await startWithSignOn('member');
  const squatter = await server.join('member');
  const link = (await server.call('POST', '/v1/access-link', {}, squatter.token)).body as unknown as {
    path: string;
  };
  const email = 'boss@company.example';
  await openVisitor(server.url).send(link.path, link.path, { email, password: 'harbour lamp seventeen' });
  const { page } = await signIn(email);
  expect(page.text).toContain('Ask an admin to confirm');
});

test('an answer of the provider works once, in the browser that asked, and nobody comes back who was removed', async () => {
  const { server, signIn } = await startWithSignOn('member');
  const { back, visitor } = await signIn('mara@company.example');
  expect((await openVisitor(server.url).get(back)).to).toContain('/sign-in/failed');
  expect((await visitor.get(back)).to).toContain('/sign-in/failed');
  const [, member] = (await membersOf(server)) as unknown as { id: string }[];
  await server.call('DELETE', '/v1/members', { id: member?.id });
  expect((await signIn('mara@company.example')).page.text).toContain('not a member');
  expect(await membersOf(server)).toHaveLength(1);
});

test('after a change of the key the stored secret is sealed anew at the start, and the old key can go', async () => {
  onTestFinished(() => void vi.unstubAllEnvs());
  const [old, fresh] = [1, 2].map((byte) => Buffer.alloc(32, byte));
  const [oldText, freshText] = [old, fresh].map((key) => key?.toString('base64'));
  vi.stubEnv('WAYMARK_SECRET_KEY', oldText);
  const first = await startTestServer();
  const body = { name: 'Company', issuer: 'https://login.company.example', clientId: 'waymark' };
  const rest = { clientSecret: 'sealed and kept', domains: ['company.example'], newMembers: null };
  expect((await first.call('POST', '/v1/sign-on', { ...body, ...rest })).status).toBe(200);
  await first.close();
  const { dataDir } = first;
  const read = async (key: Buffer | undefined) => {
    const db = await openStore(await locationOf(dataDir));
    try {
      return (await readSignOns(db, createSecretBox(key ? [key] : []))).map(
        ({ clientSecret }) => clientSecret,
      );
    } finally {
      await db.destroy();
    }
  };
  await expect(read(fresh)).rejects.toThrow('which this server does not have');

  // A key that cannot open it changes nothing, and stops nobody.
  vi.stubEnv('WAYMARK_SECRET_KEY', freshText);
  await (await startTestServer({ dataDir })).close();
  expect(await read(old)).toEqual(['sealed and kept']);

  vi.stubEnv('WAYMARK_SECRET_KEY', `${freshText},${oldText}`);
  await (await startTestServer({ dataDir })).close();
  expect(await read(fresh)).toEqual(['sealed and kept']);
  await expect(read(old)).rejects.toThrow('which this server does not have');
});
