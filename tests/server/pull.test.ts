import { expect, test } from 'vitest';
import { inWorkspace } from '../../server/store/in-workspace.ts';
import { writeEntities } from '../../server/store/write-entities.ts';
import { openTestStore } from './open-test-store.ts';
import { pullStore } from './pull-store.ts';
import { dealKey, stageSeen, startTestServer } from './start-test-server.ts';

test('under concurrent pushes a client that follows the cursor misses nothing and sees no hole', async () => {
  const server = await startTestServer();
  await server.addAccount();
  const ids = Array.from({ length: 60 }, (_, index) => `d${index}`);
  const keys = ids.map(dealKey);
  const seen: number[] = [];
  const known = new Map<string, unknown>();
  let cursor = 0;
  const follow = async () => {
    const { records } = await server.pull({ records: { cursor, keys, fresh: [] } });
    expect(records.cursor).toBeGreaterThanOrEqual(cursor);
    for (const change of records.changes) {
      expect(change.version).toBeGreaterThan(cursor);
      expect(change.version).toBeLessThanOrEqual(records.cursor);
      seen.push(change.version);
      known.set(change.id, change.data);
    }
    cursor = records.cursor;
  };
  // Three writers touch the same records at once while a reader follows.
  const writers = ids.flatMap((id) =>
    ['Prospecting', 'Engaging', 'Won'].map((stage) =>
      server.call('POST', '/v1/push', { events: [stageSeen(id, {}, stage)] }),
    ),
  );
  const reader = (async () => {
    for (let round = 0; round < 20; round++) await follow();
  })();
  const answers = await Promise.all(writers);
  await reader;
  await follow();
  expect(answers.every(({ status }) => status === 200)).toBe(true);
  expect(new Set(seen).size).toBe(seen.length);
  // One version per changed record and push: dense.
  expect(cursor).toBe(180);
  expect(known.size).toBe(60);
  // No push was lost by folding over another: each record has its three sightings.
  for (const data of known.values()) expect(data).toMatchObject({ stages: [{}, {}, {}] });
});

test('a record the browser has just become interested in comes whole, others only when changed', async () => {
  const server = await startTestServer();
  await server.addAccount();
  await server.call('POST', '/v1/push', { events: [stageSeen('1'), stageSeen('2')] });
  const { records } = await server.pull({});
  expect(records.changes).toEqual([]);
  const known = { cursor: records.cursor, keys: [dealKey('1'), dealKey('2')], fresh: [] };
  expect((await server.pull({ records: known })).records.changes).toEqual([]);
  const fresh = await server.pull({ records: { ...known, fresh: [dealKey('2'), dealKey('unknown')] } });
  expect(fresh.records.changes).toMatchObject([{ kind: 'record', id: dealKey('2') }]);
});

test('the workspace scope brings playbook, members and accounts, in pages of its cursor', async () => {
  const server = await startTestServer();
  await server.addAccount();
  const { member } = await server.join('viewer');
  const { workspace, me } = await server.pull({});
  expect(workspace.changes.map(({ kind }) => kind).sort()).toEqual([
    'account',
    'member',
    'member',
    'playbook',
  ]);
  expect(workspace.changes).toContainEqual(
    expect.objectContaining({ kind: 'member', id: member.id, data: member }),
  );
  expect(me).toEqual({ cursor: 0, changes: [], more: false, horizon: 0 });
  const next = await server.pull({ workspace: workspace.cursor });
  expect(next.workspace).toMatchObject({ cursor: workspace.cursor, changes: [], more: false });
});

test('a cursor from the future, as after a restored backup, is told so', async () => {
  const server = await startTestServer();
  for (const ahead of [{ workspace: 99 }, { me: 1 }, { records: { cursor: 7, keys: [], fresh: [] } }]) {
    const body = { workspace: 0, me: 0, records: { cursor: 0, keys: [], fresh: [] }, ...ahead };
    const answer = await server.call('POST', '/v1/pull', body);
    expect(answer).toMatchObject({ status: 409, body: { error: { code: 'cursor-ahead' } } });
  }
});

test('every answer names the life of the database, which a restart does not change', async () => {
  const first = await startTestServer();
  const { epoch } = await first.pull({});
  expect(epoch).toMatch(/^[0-9a-f-]{36}$/);
  await first.close();
  const second = await startTestServer({ dataDir: first.dataDir });
  expect((await second.pull({})).epoch).toBe(epoch);
  const other = await startTestServer();
  expect((await other.pull({})).epoch).not.toBe(epoch);
});

test('more than a page of changes comes in several, none twice', async () => {
  const db = await openTestStore();
  await db.insertInto('workspaces').values({ id: 'w', name: 'W', created_at: 0, epoch: 'e' }).execute();
  const accounts = Array.from({ length: 1100 }, (_, index) => ({
    kind: 'account',
    id: `hubspot:${index}`,
    data: { host: 'hubspot', account: `${index}` },
  }));
  await inWorkspace(db, 'w', (trx) => writeEntities(trx, 'w', 'workspace', accounts));
  const caller = {
    workspace: 'w',
    token: 't',
    device: null,
    expiresAt: null,
    builtin: false,
    member: { id: 'm', name: 'M', access: 'viewer', person: null },
  } as const;
  const pull = async (workspace: number) =>
    (await pullStore(db, caller, { workspace, me: 0, records: { cursor: 0, keys: [], fresh: [] } }))
      .workspace;
  const first = await pull(0);
  expect(first.more).toBe(true);
  const second = await pull(first.cursor);
  expect(second.more).toBe(false);
  const ids = [...first.changes, ...second.changes].map(({ id }) => id);
  expect(new Set(ids)).toEqual(new Set(accounts.map(({ id }) => id)));
  expect(ids.length).toBe(1100);
});
