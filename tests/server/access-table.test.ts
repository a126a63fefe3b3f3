import { readFile, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { allRoutes } from '../../server/routes/all-routes.ts';
import type { Route } from '../../server/routes/define-route.ts';
import { type Asked, accessRequests } from './access-requests.ts';
import { openLive } from './open-live.ts';
import { type Company, type Paired, startTwoWorkspaces } from './two-workspaces.ts';

const levels = ['viewer', 'member', 'editor', 'admin', 'owner'] as const;
const columns = [
  'route',
  'nobody',
  ...levels,
  'ended',
  'disconnected',
  'removed',
  'unknown',
  'other workspace',
];
const head = [columns, columns.map(() => '---')].map((cells) => `| ${cells.join(' | ')} |`);
const page = new URL('../../docs/access.md', import.meta.url);
const introduction = `# Who may do what

Every route as each access level, without a token, with one that has ended, was disconnected or belonged to a member who
was removed or that is unknown, and by the owner of another workspace on the same server with this workspace's ids: \`yes\`, or the status of
the refusal; \`their own\`: it answers about their own workspace only. Written from what the server answered by
\`WAYMARK_WRITE_TABLE=1 npx vitest run tests/server/access-table.test.ts\`.
`;
/** Whoever asks these has no token any more afterwards. */
const endsItself = new Set([
  'delete /v1/token',
  'delete /v1/devices',
  'post /v1/devices/revoke',
  'post /v1/sign-out-everywhere',
]);
const nameOf = ({ method, path }: Route) => `${method} ${path}`;

test('every route has a request in tests/server/access-requests.ts, and there is no other', () => {
  expect(Object.keys(accessRequests).sort()).toEqual(allRoutes.map(nameOf).sort());
});

test('every route lets in who may and nobody else, and knows nothing of another workspace', async () => {
  let now = Date.now();
  const { server, alpha, beta } = await startTwoWorkspaces(() => new Date(now));
  const ended = (await alpha.join('owner')).token;
  now += 16 * 60_000;
  const refresh = async (company: Company) => {
    const { refresh } = company.owner;
    const headers = { 'Waymark-Protocol': '2' };
    const answer = await server.call('POST', '/v1/token/refresh', { refresh }, null, headers);
    Object.assign(company.owner, answer.body);
  };
  await refresh(alpha);
  await refresh(beta);
  const disconnected = await alpha.join('owner');
  await alpha.call('POST', '/v1/devices/revoke', { member: disconnected.member.id });
  const removed = await alpha.join('owner');
  await alpha.call('DELETE', '/v1/members', { id: removed.member.id });

  const ask = async ({ method, path }: Route, { body, query = '' }: Asked, token: string | null) =>
    server.call(method.toUpperCase(), path + query, method === 'get' ? undefined : (body ?? {}), token);
  const request = async (route: Route, company: Company, self: Paired) => {
    const make = accessRequests[nameOf(route)];
    if (!make) throw new Error(`${nameOf(route)} has no entry in tests/server/access-requests.ts`);
    return make(company, self);
  };

  const members = new Map<string, Paired>();
  const rows: string[][] = [];
  for (const route of allRoutes) {
    const cells = [nameOf(route)];
    const asked = await request(route, alpha, alpha.owner);
    const outside = [ended, disconnected.token, removed.token, 'wm_wrong'];
    const nobody = await ask(route, asked, null);
    expect(nobody.status, `${nameOf(route)} as nobody`).toBe(route.access ? 401 : 200);
    cells.push(cellOf(nobody.status));
    for (const level of levels) {
      const self = members.get(level) ?? (await alpha.join(level));
      members.set(level, self);
      const { status, body } = await ask(route, await request(route, alpha, self), self.token);
      const isEnough = route.access === null || levels.indexOf(level) >= levels.indexOf(route.access);
      expect(status, `${nameOf(route)} as ${level}: ${JSON.stringify(body)}`).toBe(isEnough ? 200 : 403);
      cells.push(cellOf(status));
    }
    for (const token of outside) {
      const again = route.access ? asked : await request(route, alpha, alpha.owner);
      const { status } = await ask(route, again, token);
      expect(status, `${nameOf(route)} from outside`).toBe(route.access ? 401 : 200);
      cells.push(cellOf(status));
    }
    if (endsItself.has(nameOf(route))) members.clear();
    const stranger = endsItself.has(nameOf(route)) ? await beta.join('owner') : beta.owner;
    const foreign = await ask(route, await request(route, alpha, alpha.owner), stranger.token);
    if (route.access) {
      expect(JSON.stringify(foreign.body), `${nameOf(route)} from another workspace`).not.toContain(
        alpha.secret,
      );
      expect([200, 404, 409], `${nameOf(route)} with another's ids`).toContain(foreign.status);
    }
    cells.push(route.access === null ? 'open' : foreign.status === 200 ? 'their own' : `${foreign.status}`);
    rows.push(cells);
  }
  const lines = rows.map((cells) => `| ${cells.join(' | ')} |`);
  if (process.env.WAYMARK_WRITE_TABLE)
    await writeFile(page, `${introduction}\n${head.join('\n')}\n${lines.join('\n')}\n`);
  // A route that is new has its place in the page once it is written anew; what the page says must be so.
  const written = (await readFile(page, 'utf8'))
    .split('\n')
    .filter((line) => /^\| (get|post|delete) /.test(line));
  expect(lines).toEqual(expect.arrayContaining(written));
  // Nothing that the other company's owner sent has changed anything here.
  const after = await alpha.call('GET', '/v1/members');
  expect(JSON.stringify(after.body)).toContain(alpha.owner.member.id);
}, 60_000);

function cellOf(status: number): string {
  return status === 200 ? 'yes' : `${status}`;
}

test('a live connection hears of its own workspace only, and lets nobody in who is out', async () => {
  const { server, alpha, beta } = await startTwoWorkspaces(() => new Date());
  const [own, foreign] = await Promise.all([
    openLive(server, { token: (await alpha.join('viewer')).token }),
    openLive(server, { token: beta.owner.token }),
  ]);
  for (const live of [own, foreign]) await live.next();
  await alpha.call('POST', '/v1/accounts', { host: 'hubspot', account: '4711' });
  expect(await own.next()).toEqual({ poke: ['workspace'] });
  await beta.call('POST', '/v1/accounts', { host: 'hubspot', account: '4712' });
  expect(await foreign.next()).toEqual({ poke: ['workspace'] });
  expect(foreign.messages).toEqual([]);
  const removed = await alpha.join('owner');
  await alpha.call('DELETE', '/v1/members', { id: removed.member.id });
  for (const token of [removed.token, 'wm_wrong']) {
    expect(await (await openLive(server, { token })).closed).toBe(4401);
  }
});
