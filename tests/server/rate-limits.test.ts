import { expect, test } from 'vitest';
import { openVisitor } from './page-visitor.ts';
import { startTestServer } from './start-test-server.ts';
import { isOnPostgres } from './test-database.ts';

const speaks = { 'Waymark-Protocol': '2' };

async function answerOf(url: string, path: string, body: unknown, headers = {}) {
  const init = { method: 'POST', headers: { 'content-type': 'application/json', ...speaks, ...headers } };
  const response = await fetch(`${url}${path}`, { ...init, body: JSON.stringify(body) });
  const { error } = (await response.json()) as { error?: { code: string; message: string } };
  return { status: response.status, wait: Number(response.headers.get('retry-after')), error };
}

test('guessing invite codes ends after some tries, even with the right one; who pairs is not counted', async () => {
  const server = await startTestServer({ rates: { wrongCode: { points: 3, seconds: 600 } } });
  for (let n = 0; n < 5; n += 1) await server.join('viewer');
  const guess = (code: string | null) => answerOf(server.url, '/v1/pair', { code, device: 'x' });
  for (let n = 0; n < 3; n += 1) expect((await guess(`AAAA-BBBB-CCC${n}`)).status).toBe(403);
  for (const code of ['AAAA-BBBB-CCC9', server.firstInvite]) {
    const { status, wait, error } = await guess(code);
    expect(status).toBe(429);
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(600);
    expect(error).toMatchObject({ code: 'too-often', message: expect.stringContaining('try again') });
  }
});

test('unknown refresh tokens from one computer, and one device that refreshes without end, are held up', async () => {
  const rates = { wrongToken: { points: 2, seconds: 600 }, exchange: { points: 3, seconds: 600 } };
  const server = await startTestServer({ rates });
  const { body } = await server.call('POST', '/v1/invites', { name: 'Mara', access: 'member' });
  const pairing = { code: body.code, device: 'x' };
  const paired = await server.call('POST', '/v1/pair', pairing, null, speaks);
  const refresh = (token: string) => answerOf(server.url, '/v1/token/refresh', { refresh: token });
  const mine = (paired.body as unknown as { refresh: string }).refresh;
  const own = await Promise.all([1, 2, 3, 4].map(() => refresh(mine)));
  expect(own.map(({ status }) => status).sort()).toEqual([200, 200, 200, 429]);
  const guesses = ['wm_one', 'wm_two', 'wm_three'];
  const answers = [];
  for (const guess of guesses) answers.push((await refresh(guess)).status);
  expect(answers).toEqual([401, 401, 429]);
});

test('a member’s requests are counted together, whatever browser sends them; the command line’s are not', async () => {
  const server = await startTestServer({ rates: { request: { points: 4, seconds: 60 } } });
  const { token } = await server.join('member');
  const statuses = [];
  for (let n = 0; n < 6; n += 1) statuses.push((await server.call('GET', '/v1/me', undefined, token)).status);
  expect(statuses).toEqual([200, 200, 200, 200, 429, 429]);
  const other = await server.join('member');
  expect((await server.call('GET', '/v1/me', undefined, other.token)).status).toBe(200);
  for (let n = 0; n < 6; n += 1) expect((await server.call('GET', '/v1/me')).status).toBe(200);
});

test('passwords tried at one server count at the other servers of the database too', async () => {
  const rates = { password: { points: 2, seconds: 600 } };
  const one = await startTestServer({ rates });
  const two = isOnPostgres() ? await startTestServer({ rates, dataDir: one.dataDir }) : one;
  const attempt = async (server: typeof one) => {
    const fields = { email: 'mara@company.example', password: 'a guessed password' };
    return (await openVisitor(server.url).send('/sign-in', '/sign-in', fields)).status;
  };
  expect([await attempt(one), await attempt(two)]).toEqual([401, 401]);
  expect([await attempt(one), await attempt(two)]).toEqual([429, 429]);
});
