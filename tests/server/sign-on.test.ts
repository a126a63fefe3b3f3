import { expect, onTestFinished, test, vi } from 'vitest';
import { readSignOns } from '../../server/auth/sign-ons.ts';
import { readEnvironment } from '../../server/read-environment.ts';
import { createSecretBox } from '../../server/services/secret-box.ts';
import { openStore } from '../../server/store/open-store.ts';
import { openVisitor } from './page-visitor.ts';
import { startIdentityProvider } from './start-identity-provider.ts';
import { startTestServer, type TestServer } from './start-test-server.ts';
import { locationOf } from './test-database.ts';

/** Signs in as somebody by a real provider; gives where they ended, and their browser. */
const signerIn =
  (url: string, provider: string, identity: Awaited<ReturnType<typeof startIdentityProvider>>) =>
  async (email: string, next = '/account') => {
    const visitor = openVisitor(url);
    const start = await visitor.get(`/sign-in/with/${provider}?next=${encodeURIComponent(next)}`);
    const back = await identity.passAs(email, start.to ?? '');
    let page = await visitor.get(back);
    for (let step = 0; page.to?.startsWith('/sign-in/') && step < 5; step += 1)
      page = await visitor.get(page.to);
    return { visitor, page, back };
  };

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
  return { server, identity, signIn: signerIn(server.url, provider, identity) };
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

test('the environment sets it where the operator wants so: nobody changes it by the API, and without it the former one counts', async () => {
  const first = await startTestServer();
  const { workspace } = (await first.call('GET', '/v1/me')).body;
  const own = { name: 'Own', issuer: 'https://login.company.example', clientId: 'x', clientSecret: 'y' };
  const body = { ...own, domains: ['company.example'], newMembers: null };
  expect((await first.call('POST', '/v1/sign-on', body)).status).toBe(200);
  await first.close();
  const provider = `sso-${workspace.id}`;
  const identity = await startIdentityProvider(`${first.url}/sign-in/callback/${provider}`);
  const said = {
    WAYMARK_OIDC_ISSUER: identity.issuer,
    WAYMARK_OIDC_CLIENT_ID: 'waymark',
    WAYMARK_OIDC_CLIENT_SECRET: 'sealed and kept',
    WAYMARK_OIDC_DOMAINS: 'company.example, company.test',
    WAYMARK_OIDC_NAME: 'Company',
    WAYMARK_OIDC_NEW_MEMBERS: 'viewer',
    WAYMARK_OIDC_WORKSPACE: workspace.name,
  };
  const { dataDir, port } = first;
  const start = (environment: NodeJS.ProcessEnv) => {
    const { signOn } = readEnvironment(environment);
    return startTestServer({ dataDir, port, ...(signOn ? { signOn } : {}) });
  };
  const server = await start(said);
  expect((await openVisitor(server.url).get('/sign-in')).text).toContain('Sign in with Company');
  expect((await server.call('GET', '/v1/sign-on')).body).toMatchObject({
    signOn: { name: 'Company', setBy: 'environment', domains: ['company.example', 'company.test'] },
  });
  for (const [method, sent] of [['POST', body], ['DELETE']] as const)
    expect(await server.call(method, '/v1/sign-on', sent)).toMatchObject({
      status: 409,
      body: { error: { code: 'set-by-environment' } },
    });
  expect((await server.call('GET', '/v1/login')).body).toMatchObject({ signOn: 'Company' });
  const { page, visitor } = await signerIn(server.url, provider, identity)('mara@company.test');
  expect(page.to).toBe('/account');
  expect((await visitor.get('/account')).text).toContain('mara@company.test');
  expect(await membersOf(server)).toMatchObject([{}, { access: 'viewer' }]);
  await server.close();

  await expect(start({ ...said, WAYMARK_OIDC_WORKSPACE: 'Elsewhere' })).rejects.toThrow(
    'WAYMARK_OIDC_WORKSPACE must name one workspace',
  );
  const later = await start({});
  expect((await later.call('GET', '/v1/sign-on')).body).toMatchObject({
    signOn: { name: 'Own', setBy: 'admin' },
  });
});

test.each([
  ['WAYMARK_OIDC_CLIENT_SECRET', '', 'is missing'],
  ['WAYMARK_OIDC_ISSUER', 'login.company.example', 'must be an address'],
  ['WAYMARK_OIDC_DOMAINS', 'company', 'must list mail domains'],
  ['WAYMARK_OIDC_NEW_MEMBERS', 'owner', 'must be viewer, member or editor'],
])('a server is not started with a wrong %s', (variable, value, sentence) => {
  const good = {
    WAYMARK_OIDC_ISSUER: 'https://login.company.example',
    WAYMARK_OIDC_CLIENT_ID: 'waymark',
    WAYMARK_OIDC_CLIENT_SECRET: 'sealed and kept',
    WAYMARK_OIDC_DOMAINS: 'company.example',
  };
  expect(readEnvironment(good).signOn).toMatchObject({ workspace: null, newMembers: null });
  expect(() => readEnvironment({ ...good, [variable]: value })).toThrow(`${variable} ${sentence}`);
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
