import { expect, test } from 'vitest';
import { openVisitor, type Visitor } from './page-visitor.ts';
import { startTestServer, type TestServer } from './start-test-server.ts';

const password = 'harbour lamp seventeen';
const email = 'mara@company.example';

interface SignInBody {
  path: string;
  userCode: string;
  deviceCode: string;
  state: string;
}

async function ask(server: TestServer, method: string, path: string, body?: unknown, token?: string | null) {
  const answer = await server.call(method, path, body, token);
  return { ...answer, body: answer.body as unknown as SignInBody & (typeof answer)['body'] };
}

const startDevice = (server: TestServer) =>
  ask(server, 'POST', '/v1/device/code', { device: 'Firefox on Linux' }, null);
const redeem = (server: TestServer, { body }: { body: SignInBody }) =>
  ask(server, 'POST', '/v1/device/token', { deviceCode: body.deviceCode }, null);

/** A member with a password, and the browser in which they are signed in on our pages. */
async function withPassword(server: TestServer, access = 'member', address = email) {
  const joined = await server.join(access);
  const { body } = await ask(server, 'POST', '/v1/access-link', {}, joined.token);
  const visitor = openVisitor(server.url);
  const saved = await visitor.send(body.path, body.path, { email: address, password });
  expect(saved).toMatchObject({ status: 303, to: '/account?done=password' });
  return { ...joined, visitor, link: body.path };
}

const signIn = (visitor: Visitor, typed: Record<string, string>, next = '/account') =>
  visitor.send(`/sign-in?next=${encodeURIComponent(next)}`, '/sign-in', { next, ...typed });

const decide = (visitor: Visitor, page: string, userCode: string, decision: string, workspace: string) =>
  visitor.send(page, '/device', { user_code: userCode, decision, workspace });

test('a member sets a password, signs in elsewhere, and connects another browser by its code', async () => {
  const server = await startTestServer();
  const { token, member } = await withPassword(server);
  expect((await server.call('GET', '/v1/login', undefined, token)).body).toEqual({
    email,
    password: true,
    passkeys: 0,
    signOn: null,
  });

  const device = await startDevice(server);
  expect(device.body.userCode).toMatch(/^[BCDFGHJKLMNPQRSTVWXZ]{4}-[BCDFGHJKLMNPQRSTVWXZ]{4}$/);
  expect((await redeem(server, device)).body).toEqual({ state: 'waiting' });

  const other = openVisitor(server.url);
  const asked = await other.get(device.body.path);
  expect(asked.status).toBe(303);
  expect(asked.to).toBe(`/sign-in?next=${encodeURIComponent(device.body.path)}`);
  expect(await signIn(other, { email: ' Mara@Company.example ', password }, device.body.path)).toMatchObject({
    status: 303,
    to: device.body.path,
  });
  const page = await other.get(device.body.path);
  expect(page.text).toContain('Firefox on Linux');
  expect(page.text).toContain(device.body.userCode);
  const workspace = (await server.call('GET', '/v1/me', undefined, token)).body.workspace.id;
  const done = await decide(other, device.body.path, device.body.userCode, 'approve', workspace);
  expect(done.text).toContain('Connected');

  const tokens = await redeem(server, device);
  expect(tokens.body).toMatchObject({ state: 'connected', member: { id: member.id } });
  const me = await server.call('GET', '/v1/me', undefined, tokens.body.token);
  expect(me.body.member).toEqual(tokens.body.member);
  // The code works once.
  expect(await redeem(server, device)).toMatchObject({ status: 410, body: { error: { code: 'used-code' } } });
});

test('a denied code, one that is too old and one that nobody made connect nothing', async () => {
  let now = new Date();
  const server = await startTestServer({ clock: () => now });
  const { visitor, token } = await withPassword(server);
  const workspace = (await server.call('GET', '/v1/me', undefined, token)).body.workspace.id;
  const denied = await startDevice(server);
  const said = await decide(visitor, denied.body.path, denied.body.userCode, 'deny', workspace);
  expect(said.text).toContain('Nothing was connected');
  expect(await redeem(server, denied)).toMatchObject({
    status: 403,
    body: { error: { code: 'access-denied' } },
  });
  expect((await decide(visitor, '/account', denied.body.userCode, 'approve', workspace)).text).toContain(
    'Denied',
  );
  expect((await redeem(server, denied)).status).toBe(403);

  const late = await startDevice(server);
  now = new Date(now.getTime() + 10 * 60_000 + 1);
  expect(await decide(visitor, '/account', late.body.userCode, 'approve', workspace)).toMatchObject({
    status: 410,
  });
  expect(await redeem(server, late)).toMatchObject({
    status: 410,
    body: { error: { code: 'expired-code' } },
  });

  const unknown = await ask(server, 'POST', '/v1/device/token', { deviceCode: 'wm_nothing' }, null);
  expect(unknown.status).toBe(404);
});

test('of two people who approve one code at once the first counts, and its tokens are given once', async () => {
  const server = await startTestServer();
  const one = await withPassword(server, 'member', 'one@company.example');
  const two = await withPassword(server, 'admin', 'two@company.example');
  const workspace = (await server.call('GET', '/v1/me', undefined, one.token)).body.workspace.id;
  const device = await startDevice(server);
  const both = await Promise.all(
    [one, two].map(({ visitor }) => decide(visitor, '/account', device.body.userCode, 'approve', workspace)),
  );
  expect(both.map(({ status }) => status)).toEqual([200, 200]);
  const asked = await Promise.all([1, 2, 3, 4, 5].map(() => redeem(server, device)));
  const connected = asked.filter(({ status }) => status === 200);
  expect(connected).toHaveLength(1);
  expect(asked.filter(({ status }) => status === 410)).toHaveLength(4);
  expect([one.member.id, two.member.id]).toContain(connected[0]?.body.member.id);
});

test('wrong codes are counted: after ten nobody may try another for a while', async () => {
  const server = await startTestServer();
  const { visitor } = await withPassword(server);
  const statuses: number[] = [];
  for (let guess = 0; guess < 12; guess += 1) {
    statuses.push((await visitor.get(`/device?user_code=BBBB-BBB${'BCDFGHJKLMNP'[guess]}`)).status);
  }
  expect(statuses).toEqual([...Array(10).fill(404), 429, 429]);
  // A right code does not help then either, or the count would say which guess was right.
  const device = await startDevice(server);
  expect((await visitor.get(device.body.path)).status).toBe(429);
});

test('passwords are counted too, and a wrong address reads like a wrong password', async () => {
  const server = await startTestServer();
  await withPassword(server);
  const visitor = openVisitor(server.url);
  const wrong = await signIn(visitor, { email, password: 'not the password' });
  const nobody = await signIn(visitor, { email: 'nobody@company.example', password: 'not the password' });
  const alike = ({ status, text }: typeof wrong, address: string) => [
    status,
    text.replaceAll(address, '…').replaceAll(/nonce="[^"]+"/g, ''),
  ];
  expect(wrong.status).toBe(401);
  expect(alike(nobody, 'nobody@company.example')).toEqual(alike(wrong, email));
  for (let guess = 0; guess < 9; guess += 1) await signIn(visitor, { email, password: `guess ${guess}` });
  const late = await signIn(visitor, { email, password });
  expect(late.status).toBe(429);
  expect(Number(late.headers.get('Retry-After'))).toBeGreaterThan(0);
});

test('forms from elsewhere, without our token or with that of another session change nothing', async () => {
  const server = await startTestServer();
  const { visitor, token } = await withPassword(server);
  const workspace = (await server.call('GET', '/v1/me', undefined, token)).body.workspace.id;
  const device = await startDevice(server);
  const fields = { user_code: device.body.userCode, decision: 'approve', workspace };
  const origin = new URL(server.url).origin;
  const stranger = openVisitor(server.url);
  const strangers = await stranger.get('/sign-in');
  const theirs = /name="form_token" value="([^"]+)"/.exec(strangers.text)?.[1] ?? '';
  expect(theirs).not.toBe('');
  const tries = [
    await visitor.send('/account', '/device', fields, { Origin: 'https://elsewhere.example' }),
    await visitor.send('/account', '/device', fields, { Origin: 'null' }),
    await visitor.post('/device', fields, { Origin: origin }),
    await visitor.post('/device', { ...fields, form_token: theirs }, { Origin: origin }),
    await visitor.post('/sign-in', { email, password }, { Origin: origin }),
    await visitor.post('/sign-out', {}, { Origin: origin }),
  ];
  expect(tries.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403, 403]);
  expect((await redeem(server, device)).body).toEqual({ state: 'waiting' });
  expect((await visitor.get('/account')).status).toBe(200);
});

test('signing in leads to our own pages only', async () => {
  const server = await startTestServer();
  await withPassword(server);
  const tries = [
    'https://elsewhere.example/',
    '//elsewhere.example/account',
    '/\\elsewhere.example',
    '/\t/elsewhere.example',
    'javascript:alert(1)',
    '/account/../v1/hello',
    '/device@elsewhere.example',
    '/access/../../x',
  ];
  for (const next of tries) {
    const { to } = await signIn(openVisitor(server.url), { email, password }, next);
    expect(to, next).toBe('/account');
  }
});

test('a session that somebody planted is not the one that is signed in', async () => {
  const server = await startTestServer();
  await withPassword(server);
  const visitor = openVisitor(server.url);
  visitor.jar.set('waymark.session_token', 'planted.signature');
  await signIn(visitor, { email, password });
  expect(visitor.jar.get('waymark.session_token')).not.toBe('planted.signature');
  const planted = openVisitor(server.url);
  planted.jar.set('waymark.session_token', 'planted.signature');
  expect((await planted.get('/account')).status).toBe(303);
});

test('a link works once, is replaced by the next, ends after its time, and only opening it spends nothing', async () => {
  let now = new Date();
  const server = await startTestServer({ clock: () => now });
  const { visitor, member, link } = await withPassword(server);
  expect((await visitor.get(link)).status).toBe(410);

  const first = await ask(server, 'POST', '/v1/access-link', { member: member.id });
  expect((await openVisitor(server.url).get(first.body.path)).status).toBe(200);
  const second = await ask(server, 'POST', '/v1/access-link', { member: member.id });
  expect((await openVisitor(server.url).get(first.body.path)).status).toBe(410);

  const fresh = 'another lamp in the harbour';
  const forgetful = openVisitor(server.url);
  const form = await forgetful.get(second.body.path);
  expect(form.text).toContain('Choose a new password');
  expect(form.text).toContain(email);
  await forgetful.send(second.body.path, second.body.path, {
    email: 'other@company.example',
    password: fresh,
  });
  expect((await forgetful.get('/account')).text).toContain(email);
  // Whoever was signed in with the old password is not any more.
  expect((await visitor.get('/account')).status).toBe(303);
  expect((await signIn(openVisitor(server.url), { email, password })).status).toBe(401);
  expect((await signIn(openVisitor(server.url), { email, password: fresh })).status).toBe(303);

  const third = await ask(server, 'POST', '/v1/access-link', { member: member.id });
  now = new Date(now.getTime() + 24 * 60 * 60_000);
  expect((await openVisitor(server.url).get(third.body.path)).status).toBe(410);
});

test('of two that use one link at once, one sets the password', async () => {
  const server = await startTestServer();
  const { token } = await server.join('member');
  const { body } = await ask(server, 'POST', '/v1/access-link', {}, token);
  const both = await Promise.all(
    ['a@company.example', 'b@company.example'].map((address) =>
      openVisitor(server.url).send(body.path, body.path, { email: address, password }),
    ),
  );
  expect(both.map(({ status }) => status).sort()).toEqual([303, 410]);
});

test('weak passwords and addresses of others are refused with what to do', async () => {
  const server = await startTestServer();
  await withPassword(server);
  const { token } = await server.join('viewer');
  const { body } = await ask(server, 'POST', '/v1/access-link', {}, token);
  const visitor = openVisitor(server.url);
  const send = (fields: Record<string, string>) => visitor.send(body.path, body.path, fields);
  const own = 'new@company.example';
  expect((await send({ email: own, password: 'short' })).text).toContain('at least 12 characters');
  expect((await send({ email: own, password: 'Password123456' })).text).toContain('easy to guess');
  expect((await send({ email: own, password: 'new@company.example' })).text).toContain('easy to guess');
  expect((await send({ email: 'nonsense', password })).text).toContain('not an email address');
  expect((await send({ email, password })).text).toContain('another sign-in');
  // None of it has spent the link.
  expect((await send({ email: own, password })).status).toBe(303);
});

test('a link for somebody else needs an admin, and nobody makes one for more access than their own', async () => {
  const server = await startTestServer();
  const admin = await server.join('admin');
  const member = await server.join('member');
  const owner = await server.join('owner');
  const link = (wanted: string, token: string) =>
    ask(server, 'POST', '/v1/access-link', { member: wanted }, token);
  expect((await link(member.member.id, admin.token)).status).toBe(200);
  expect((await link(owner.member.id, admin.token)).status).toBe(403);
  expect((await link(admin.member.id, member.token)).status).toBe(403);
  expect((await link('nobody', admin.token)).status).toBe(404);
});

test('signing out everywhere ends browsers, sessions, approvals and links', async () => {
  const server = await startTestServer();
  const { visitor, token } = await withPassword(server);
  const workspace = (await server.call('GET', '/v1/me', undefined, token)).body.workspace.id;
  const device = await startDevice(server);
  await decide(visitor, '/account', device.body.userCode, 'approve', workspace);
  const { body } = await ask(server, 'POST', '/v1/access-link', {}, token);
  const out = await server.call('POST', '/v1/sign-out-everywhere', undefined, token);
  expect(out.status).toBe(200);
  expect((await server.call('GET', '/v1/me', undefined, token)).status).toBe(401);
  expect((await visitor.get('/account')).status).toBe(303);
  expect((await redeem(server, device)).status).toBe(404);
  expect((await openVisitor(server.url).get(body.path)).status).toBe(410);
  // They come back with their password.
  expect((await signIn(openVisitor(server.url), { email, password })).status).toBe(303);
});

test('a removed member connects nothing any more', async () => {
  const server = await startTestServer();
  const { visitor, token, member } = await withPassword(server);
  const workspace = (await server.call('GET', '/v1/me', undefined, token)).body.workspace.id;
  const device = await startDevice(server);
  await decide(visitor, '/account', device.body.userCode, 'approve', workspace);
  await server.call('DELETE', '/v1/members', { id: member.id });
  expect((await redeem(server, device)).status).toBe(404);
  expect((await visitor.get('/account')).status).toBe(303);
  await signIn(visitor, { email, password });
  expect((await visitor.get('/account')).text).toContain('no workspace here any more');
  const next = await startDevice(server);
  expect((await visitor.get(next.body.path)).status).toBe(403);
});

test('every page forbids frames and foreign scripts, and is kept by no cache', async () => {
  const server = await startTestServer();
  const { visitor } = await withPassword(server);
  for (const path of ['/sign-in', '/account', '/device', '/signed-out', '/access/x', '/sign-in/failed']) {
    const { headers } = await visitor.get(path);
    const policy = headers.get('Content-Security-Policy') ?? '';
    if (path !== '/sign-in') expect(policy, path).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect(headers.get('Cache-Control'), path).toBe('no-store');
  }
  const cookies = (await openVisitor(server.url).get('/sign-in')).headers.getSetCookie();
  expect(cookies.every((cookie) => /HttpOnly/i.test(cookie) && /SameSite=Lax/i.test(cookie))).toBe(true);
});
