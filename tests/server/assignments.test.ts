import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import type { JournalEvent } from '../../lib/records/journal-event.ts';
import { recordState } from '../../lib/records/record-state.ts';
import { assignmentsAnswer } from '../../lib/sync/assignments-protocol.ts';
import { guidanceAnswer } from '../../lib/sync/guidance-protocol.ts';
import { simulateAnswer } from '../../lib/sync/simulate-protocol.ts';
import { openStore } from '../../server/store/open-store.ts';
import { dealKey, hardwareSales, stageSeen, startTestServer, type TestServer } from './start-test-server.ts';
import { locationOf } from './test-database.ts';

const yaml = await readFile(hardwareSales, 'utf8');
const agents = '[darcel-schlecht, vicki-laflamme]';
const inTurn = `{ roundRobin: ${agents} }`;

/** The playbook whose leads go by this receiver. */
function sharing(to: string, more = ''): string {
  return yaml.replace(
    '    stalls:',
    `    routing:\n      - { id: leads, title: Leads, to: ${to} }\n${more}    stalls:`,
  );
}

async function serverSharing(to: string, options: Parameters<typeof startTestServer>[0] = {}) {
  const server = await startTestServer(options);
  await server.addAccount();
  await publish(server, sharing(to));
  return server;
}

async function publish(server: TestServer, text: string) {
  expect((await server.call('POST', '/v1/playbook', { yaml: text })).status).toBe(200);
}

async function push(server: TestServer, events: unknown[], token?: string) {
  const { body, status } = await server.call('POST', '/v1/push', { events }, token);
  expect(status).toBe(200);
  return body.results;
}

async function list(server: TestServer) {
  return assignmentsAnswer.parse((await server.call('GET', '/v1/assignments')).body).assignments;
}

/** How many decisions each person has, by id. */
async function shares(server: TestServer): Promise<Record<string, number>> {
  const all = await list(server);
  return Object.fromEntries(
    [...new Set(all.map(({ person }) => person))].map((person) => [
      person,
      all.filter((one) => one.person === person).length,
    ]),
  );
}

const at = '2026-09-02T08:00:00.000Z';
const owned = (id: string, owner: string | null, asOf = at): JournalEvent =>
  stageSeen(id, {
    occurredAt: asOf,
    observations: [{ property: 'owner', value: owner, source: 'import', asOf }],
  });

async function guide(server: TestServer, id: string, moment = '') {
  const { body } = await server.call('GET', `/v1/guidance?record=${dealKey(id)}${moment}`);
  return guidanceAnswer.parse(body).guidance;
}

test('many pushes at once give each record to one person, and each person their exact share', async () => {
  const server = await serverSharing('{ roundRobin: [darcel-schlecht, vicki-laflamme, melvin-marxen] }');
  // Every record is pushed by two browsers at once, in 60 pushes.
  const pushes = Array.from({ length: 30 }, (_, p) => [`${p}-a`, `${p}-b`, `${p}-c`].map((id) => [id, id]));
  await Promise.all(
    pushes.flatMap((ids) =>
      [0, 1].map((twin) =>
        push(
          server,
          ids.map((pair) => stageSeen(pair[twin] ?? '')),
        ),
      ),
    ),
  );
  const all = await list(server);
  expect(new Set(all.map(({ record }) => record)).size).toBe(90);
  expect(await shares(server)).toEqual({ 'darcel-schlecht': 30, 'vicki-laflamme': 30, 'melvin-marxen': 30 });
  const { records } = await server.pull({
    records: { cursor: 0, keys: [], fresh: all.map(({ record }) => record) },
  });
  const states = records.changes.map(({ data }) => recordState.parse(data));
  expect(states.every(({ assigned }) => assigned?.rule === 'hardware-deal/leads')).toBe(true);
  await server.close();
  // The list tells the last decision of each record; the journal every one that was ever made.
  const db = await openStore(await locationOf(server.dataDir));
  const rows = await db
    .selectFrom('journal')
    .select(['record', 'member'])
    .where('type', '=', 'owner.assigned')
    .execute();
  await db.destroy();
  expect(rows.map(({ record }) => record).sort()).toEqual(all.map(({ record }) => record).sort());
  expect(new Set(rows.map(({ member }) => member))).toEqual(new Set(['waymark']));
});

test('weights give exact shares over concurrent pushes', async () => {
  const server = await serverSharing(
    '{ weighted: { darcel-schlecht: 3, vicki-laflamme: 2, melvin-marxen: 1 } }',
  );
  await Promise.all(Array.from({ length: 60 }, (_, id) => push(server, [stageSeen(String(id))])));
  expect(await shares(server)).toEqual({ 'darcel-schlecht': 30, 'vicki-laflamme': 20, 'melvin-marxen': 10 });
});

test('capacity is never exceeded; what is over goes to the backup, and what closes or finds an owner makes room', async () => {
  const server = await serverSharing(`{ leastLoaded: ${agents}, capacity: 4, backup: melvin-marxen }`);
  // What a person owns in the CRM counts as well.
  await push(server, [stageSeen('own'), { ...owned('own', 'Darcel Schlecht') }]);
  await Promise.all(Array.from({ length: 12 }, (_, id) => push(server, [stageSeen(`n${id}`)])));
  const before = await list(server);
  const count = (person: string) => before.filter((one) => one.person === person).length;
  // "own" was told of in one push with its owner, so it was never given to anybody.
  expect(before.some(({ record }) => record === dealKey('own'))).toBe(false);
  expect([count('darcel-schlecht'), count('vicki-laflamme'), count('melvin-marxen')]).toEqual([3, 4, 5]);
  const [vickis] = before.filter(({ person }) => person === 'vicki-laflamme');
  const [darcels] = before.filter(({ person }) => person === 'darcel-schlecht');
  const id = (record = '') => record.split(':').at(-1) ?? '';
  await push(server, [
    owned(id(vickis?.record), 'Somebody else'),
    {
      ...stageSeen(id(darcels?.record), {}, 'Won'),
      occurredAt: at,
      observations: [{ property: 'stage', value: 'Won', source: 'import', asOf: at }],
    },
  ]);
  await push(server, [stageSeen('m1'), stageSeen('m2'), stageSeen('m3')]);
  const after = new Map((await list(server)).map(({ record, person }) => [record, person]));
  expect(['m1', 'm2', 'm3'].map((name) => after.get(dealKey(name))).sort()).toEqual([
    'darcel-schlecht',
    'melvin-marxen',
    'vicki-laflamme',
  ]);
});

test('an owner in the CRM comes before the decision, and the decision stands when they are gone', async () => {
  const server = await serverSharing(inTurn);
  await push(server, [stageSeen('1')]);
  const [first] = await list(server);
  expect((await guide(server, '1'))?.owner?.person).toBe('darcel-schlecht');
  await push(server, [owned('1', 'Vicki Laflamme')]);
  expect((await guide(server, '1'))?.owner?.person).toBe('vicki-laflamme');
  expect(await list(server)).toEqual([{ ...first, owner: 'Vicki Laflamme' }]);
  await push(server, [owned('1', null, '2026-09-03T08:00:00.000Z')]);
  expect((await guide(server, '1'))?.owner?.person).toBe('darcel-schlecht');
  await push(server, [stageSeen('2')]);
  expect((await list(server)).find(({ record }) => record === dealKey('2'))?.person).toBe('vicki-laflamme');
});

test('a record that has an owner or is closed is never given to anybody', async () => {
  const server = await serverSharing(inTurn);
  const at = '2026-09-01T08:00:00.000Z';
  const both = [
    { property: 'stage', value: 'Engaging', source: 'import', asOf: at },
    { property: 'owner', value: 'Anybody', source: 'import', asOf: at },
  ] as const;
  await push(server, [
    stageSeen('owned', { observations: [...both] }),
    stageSeen('won', {}, 'Won'),
    stageSeen('strange', {}, 'Négociation'),
  ]);
  expect(await list(server)).toEqual([]);
});

test('publishing a rule gives the records that are there already to people, and restarts decide nothing anew', async () => {
  const clock = () => new Date('2026-10-01T12:00:00.000Z');
  const server = await startTestServer({ clock });
  await server.addAccount();
  const ids = Array.from({ length: 450 }, (_, id) => String(id));
  await push(
    server,
    ids.map((id) => stageSeen(id)),
  );
  expect(await list(server)).toEqual([]);
  await publish(server, sharing(inTurn));
  await expect.poll(async () => (await list(server)).length, { timeout: 20_000 }).toBe(450);
  expect(await shares(server)).toEqual({ 'darcel-schlecht': 225, 'vicki-laflamme': 225 });
  const before = await list(server);
  await server.close();
  const again = await startTestServer({ dataDir: server.dataDir, clock });
  await push(
    again,
    ids.map((id) => owned(id, null)),
  );
  expect(await list(again)).toEqual(before);
});

test('a person who leaves the playbook leaves their records to be decided anew', async () => {
  const server = await serverSharing(inTurn);
  await push(server, [stageSeen('1'), stageSeen('2')]);
  const left = sharing('{ roundRobin: [vicki-laflamme] }').replace(/.*id: darcel-schlecht.*\n/, '');
  await publish(server, left);
  await expect.poll(() => shares(server), { timeout: 20_000 }).toEqual({ 'vicki-laflamme': 2 });
});

test('flags go to whom the record was assigned to, and the past knows nothing of the decision', async () => {
  let now = new Date('2026-10-01T12:00:00.000Z');
  const server = await startTestServer({ clock: () => now });
  await server.addAccount();
  const { token } = await server.join('member', 'darcel-schlecht');
  await publish(server, sharing(inTurn));
  await push(server, [stageSeen('1')]);
  const { me } = await server.pull({}, token);
  expect(me.changes.map(({ id }) => id)).toContain(`${dealKey('1')}/three-weeks`);
  now = new Date('2026-10-02T12:00:00.000Z');
  const past = await guide(server, '1', '&at=2026-09-15T12:00:00.000Z');
  expect(past?.assignment).toMatchObject({ state: 'pending' });
  const decided = await guide(server, '1', '&at=2026-10-01T18:00:00.000Z');
  expect(decided?.assignment).toMatchObject({
    state: 'assigned',
    name: 'Darcel Schlecht',
    how: 'round robin, 1st of 2',
    at: '2026-10-01T12:00:00.000Z',
    alternatives: [{ name: 'Vicki Laflamme', note: '0 open' }],
  });
});

test('a dry run says who would get what, and decides nothing', async () => {
  const server = await startTestServer();
  await server.addAccount();
  await push(
    server,
    ['1', '2', '3', '4', '5'].map((id) => stageSeen(id)),
  );
  await push(server, [owned('1', 'Darcel Schlecht')]);
  const draft = sharing(`{ leastLoaded: ${agents}, capacity: 2, backup: melvin-marxen }`);
  const { status, body } = await server.call('POST', '/v1/playbook/simulate', { yaml: draft });
  expect(status).toBe(200);
  const [rule] = simulateAnswer.parse(body).assignments ?? [];
  expect(rule).toMatchObject({ rule: 'hardware-deal/leads', title: 'Leads' });
  const shares = new Map(rule?.shares.map(({ person, ...rest }) => [person, rest]));
  expect(shares.get('darcel-schlecht')).toMatchObject({ count: 1, before: 1, after: 2 });
  expect(shares.get('vicki-laflamme')).toMatchObject({ count: 2, before: 0, after: 2 });
  expect(shares.get('melvin-marxen')).toMatchObject({ count: 1, before: 0, after: 1 });
  expect(await list(server)).toEqual([]);
});

test('nobody can push a decision', async () => {
  const server = await serverSharing(inTurn);
  const { id, record, occurredAt } = stageSeen('1');
  const rest = {
    person: 'vicki-laflamme',
    rule: 'hardware-deal/leads',
    title: 'Leads',
    how: 'mine',
    alternatives: [],
  };
  const event = { id, record, occurredAt, playbook: 2, type: 'owner.assigned', ...rest };
  expect(await push(server, [event])).toMatchObject([{ status: 'refused' }]);
  expect(await list(server)).toEqual([]);
});

test('records of an account that left are given to nobody and fill nobody', async () => {
  const server = await serverSharing(`{ leastLoaded: ${agents}, capacity: 1, backup: melvin-marxen }`);
  await server.addAccount('2');
  const elsewhere = { host: 'hubspot', account: '2', object: 'deal', id: 'x' } as const;
  await push(server, [stageSeen('x', { record: elsewhere })]);
  await server.call('DELETE', '/v1/accounts', { host: 'hubspot', account: '2' });
  await push(server, [stageSeen('1'), stageSeen('2')]);
  expect(await shares(server)).toEqual({ 'darcel-schlecht': 1, 'vicki-laflamme': 1 });
});
