import { expect, test } from 'vitest';
import type { PullAnswer, PullRequest } from '../../lib/sync/protocol.ts';
import { startTestServer, type TestServer } from './start-test-server.ts';

const day = 24 * 60 * 60_000;

/** Starts a server whose clock the test moves by days; each day its daily work is done. */
async function start() {
  let now = Date.parse('2026-10-01T12:00:00.000Z');
  const clock = () => new Date(now);
  const server = await startTestServer({ clock });
  const later = async (days: number) => {
    now += days * day;
    const before = await marksSeen(server);
    // A change asks for the work that is done over and over; it notes how far each scope is.
    await server.addAccount(`${now / day}`);
    await until(async () => (await marksSeen(server)) > before);
  };
  return { server, later };
}

/** How often the daily work was done, as its job says. */
async function marksSeen(server: TestServer): Promise<number> {
  const { body } = await server.call('GET', '/v1/jobs');
  const { jobs } = body as unknown as { jobs: { kind: string; runAt: string }[] };
  return Date.parse(jobs.find(({ kind }) => kind === 'sweep')?.runAt ?? '1970-01-01');
}

async function until(isTrue: () => Promise<boolean>) {
  for (let tries = 0; tries < 400; tries += 1) {
    if (await isTrue()) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('it never came true');
}

async function pullAs(server: TestServer, protocol: number, request: Partial<PullRequest>) {
  const whole = { workspace: 0, me: 0, records: { cursor: 0, keys: [], fresh: [] }, ...request };
  const headers = { 'Waymark-Protocol': `${protocol}` };
  const answer = await server.call('POST', '/v1/pull', whole, undefined, headers);
  return { status: answer.status, code: answer.body.error?.code, page: answer.body as unknown as PullAnswer };
}

test('a browser that was away for less than 90 days catches up; after that it starts anew', async () => {
  const { server, later } = await start();
  await server.addAccount('gone');
  const seen = (await pullAs(server, 3, {})).page;
  await server.call('DELETE', '/v1/accounts', { host: 'hubspot', account: 'gone' });
  const { cursor } = seen.workspace;
  await later(2);
  await later(60);
  const caughtUp = await pullAs(server, 3, { workspace: cursor });
  expect(caughtUp.page.workspace.changes).toContainEqual(
    expect.objectContaining({ id: 'hubspot:gone', deleted: true }),
  );
  await later(60);
  expect(await pullAs(server, 3, { workspace: cursor })).toMatchObject({ status: 409, code: 'start-anew' });
  // The words that older extensions know for starting over.
  for (const protocol of [1, 2]) {
    const old = await pullAs(server, protocol, { workspace: cursor });
    expect(old).toMatchObject({ status: 409, code: 'cursor-ahead' });
  }
  const anew = (await pullAs(server, 3, {})).page.workspace;
  expect(anew.changes.some(({ deleted }) => deleted)).toBe(false);
  expect(anew.changes.length).toBeGreaterThan(3);
  expect(anew.horizon).toBeGreaterThan(cursor);
  // In the middle of fetching everything a cursor may lie before the horizon, for who was told of it.
  const horizons = { workspace: anew.horizon ?? 0, me: 0, records: 0 };
  expect((await pullAs(server, 3, { workspace: 2, horizons })).status).toBe(200);
});

test('a browser that has nothing yet gets what there is, without what was removed', async () => {
  const server = await startTestServer();
  await server.addAccount('kept');
  await server.addAccount('gone');
  await server.call('DELETE', '/v1/accounts', { host: 'hubspot', account: 'gone' });
  const { changes, cursor } = (await pullAs(server, 3, {})).page.workspace;
  expect(changes.map(({ id }) => id)).not.toContain('hubspot:gone');
  expect(cursor).toBeGreaterThan(Math.max(...changes.map(({ version }) => version)));
});
