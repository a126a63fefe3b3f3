import { expect, test } from 'vitest';
import { startTestServer } from './start-test-server.ts';

test.each([
  ['viewer', '/v1/push', { events: [{}] }],
  ['member', '/v1/playbook', { yaml: 'x' }],
  ['member', '/v1/playbook/check', { yaml: 'x' }],
  ['editor', '/v1/invites', { name: 'x', access: 'viewer' }],
  ['editor', '/v1/accounts', { host: 'hubspot', account: '1' }],
])('a %s may not post to %s', async (access, path, body) => {
  const server = await startTestServer();
  const { token } = await server.join(access);
  const answer = await server.call('POST', path, body, token);
  expect(answer.status).toBe(403);
  expect(answer.body.error.message).toContain(`you have "${access}"`);
});

test('what is malformed, too large or unknown is refused with a sentence and no stack', async () => {
  const server = await startTestServer();
  const noJson = await server.call('POST', '/v1/pull', '{', server.adminToken);
  expect(noJson).toMatchObject({ status: 400, body: { error: { code: 'bad-request' } } });
  const wrong = await server.call('POST', '/v1/pair', { code: 5 }, null);
  expect(wrong.status).toBe(400);
  expect(wrong.body.error.message).toContain('code');
  expect(wrong.body.error.message).toContain('expected string');
  const large = await server.call('POST', '/v1/push', `{"events":["${'x'.repeat(9_000_000)}"]}`);
  expect(large).toMatchObject({ status: 413, body: { error: { code: 'too-large' } } });
  const unknown = await server.call('GET', '/v1/nothing');
  expect(unknown).toMatchObject({ status: 404, body: { error: { code: 'not-found' } } });
});

test('only extension origins may read answers', async () => {
  const server = await startTestServer();
  const allowed = async (Origin: string) =>
    (await fetch(`${server.url}/v1/hello`, { headers: { Origin } })).headers.get(
      'Access-Control-Allow-Origin',
    );
  const ours = [
    'chrome-extension://abcdefghijklmnop',
    'moz-extension://11111111-2222-3333-4444-555555555555',
  ];
  for (const origin of ours) expect(await allowed(origin)).toBe(origin);
  const others = [
    'https://app.hubspot.com',
    'null',
    'https://evil.example/chrome-extension://x',
    'http://localhost',
  ];
  for (const origin of others) expect(await allowed(origin)).toBeNull();
  const preflight = await fetch(`${server.url}/v1/push`, {
    method: 'OPTIONS',
    headers: {
      Origin: ours[0] ?? '',
      'Access-Control-Request-Method': 'POST',
      'Access-Control-Request-Headers': 'authorization,content-type',
    },
  });
  expect(preflight.status).toBe(204);
  expect(preflight.headers.get('Access-Control-Allow-Headers')?.toLowerCase()).toContain('authorization');
  expect(preflight.headers.get('Access-Control-Allow-Credentials')).toBeNull();
});

test('every answer forbids caching, sniffing, framing and running anything, also a refusal', async () => {
  const { url } = await startTestServer();
  for (const path of ['/v1/hello', '/v1/me', '/v1/nothing', '/v1/openapi.json']) {
    const { headers } = await fetch(`${url}${path}`);
    expect(headers.get('Cache-Control'), path).toBe('no-store');
    expect(headers.get('X-Content-Type-Options'), path).toBe('nosniff');
    expect(headers.get('Referrer-Policy'), path).toBe('no-referrer');
    expect(headers.get('Content-Security-Policy'), path).toContain(
      "default-src 'none'; frame-ancestors 'none'",
    );
    expect(headers.get('Content-Type'), path).toMatch(/^application\/json/);
    expect(headers.get('X-Powered-By') ?? headers.get('Server'), path).toBeNull();
  }
});

test('other methods, other types and large bodies of strangers are refused, each in its way', async () => {
  const { url } = await startTestServer();
  const put = await fetch(`${url}/v1/playbook`, { method: 'PUT' });
  expect(put.status).toBe(405);
  expect(put.headers.get('Allow')).toBe('GET, POST');
  const post = (type: string, body: string) =>
    fetch(`${url}/v1/pair`, { method: 'POST', headers: { 'Content-Type': type }, body });
  expect((await post('text/plain', '{}')).status).toBe(415);
  expect((await post('application/json', `"${'x'.repeat(70_000)}"`)).status).toBe(413);
  expect((await post('application/json; charset=utf-8', '{}')).status).toBe(400);
});
