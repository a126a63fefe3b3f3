import { expect, onTestFinished, test } from 'vitest';
import { systemClock } from '../../lib/platform/clock.ts';
import type { MemberInfo, PullAnswer, PullRequest } from '../../lib/sync/protocol.ts';
import type { Caller } from '../../server/services/caller.ts';
import { inWorkspace } from '../../server/store/in-workspace.ts';
import { openStore } from '../../server/store/open-store.ts';
import { ownScope } from '../../server/store/scope-counters.ts';
import { writeEntities } from '../../server/store/write-entities.ts';
import { changeDatabase } from './change-database.ts';
import { pullStore } from './pull-store.ts';
import { seededRandom } from './seeded-random.ts';
import { dealKey, startTestServer } from './start-test-server.ts';
import { isOnPostgres, locationOf } from './test-database.ts';
import { type Company, smallPlaybook, startTwoWorkspaces } from './two-workspaces.ts';

const fromZero: PullRequest = { workspace: 0, me: 0, records: { cursor: 0, keys: [], fresh: [] } };

/** Two companies, on two servers where the database may be shared, and the database itself. */
async function start() {
  const { server, alpha, beta } = await startTwoWorkspaces(systemClock);
  const servers = [server, ...(isOnPostgres() ? [await startTestServer({ dataDir: server.dataDir })] : [])];
  const db = await openStore(await locationOf(server.dataDir));
  onTestFinished(() => db.destroy());
  const join = async (company: Company, access: string) => {
    const { token, member } = access === 'owner' ? company.owner : await company.join(access);
    const { body } = await server.call('GET', '/v1/me', undefined, token);
    return { company, token, member, workspace: body.workspace.id };
  };
  return { servers, db, alpha, beta, join };
}

type Person = Awaited<ReturnType<Awaited<ReturnType<typeof start>>['join']>>;

function callerOf({ workspace, member }: { workspace: string; member: MemberInfo }): Caller {
  return { workspace, token: '', device: null, expiresAt: null, builtin: false, member };
}

test('everybody gets what reading the database anew gives them, and nothing of anybody else', async () => {
  const seed = 20_261_122;
  const random = seededRandom(seed);
  const pick = <T>(from: readonly T[]): T => {
    const one = from[Math.floor(random() * from.length)];
    if (one === undefined) throw new Error('there is nothing to pick from');
    return one;
  };
  const { servers, db, alpha, beta, join } = await start();
  // One epoch for both, so that nothing but the workspace's own name tells their pages apart.
  await db.updateTable('workspaces').set({ epoch: 'the same' }).execute();
  const people = await Promise.all([
    ...['owner', 'viewer', 'member'].map((access) => join(alpha, access)),
    ...['owner', 'viewer'].map((access) => join(beta, access)),
  ]);
  const askedBefore = new Map<Person, PullRequest[]>(people.map((person) => [person, [fromZero]]));

  const pull = async (person: Person, request: PullRequest): Promise<PullAnswer> => {
    const answer = await pick(servers).call('POST', '/v1/pull', request, person.token);
    expect(answer.status).toBe(200);
    return answer.body as unknown as PullAnswer;
  };
  const check = async (person: Person) => {
    const request = pick(askedBefore.get(person) ?? []);
    // What is judged anew in the background may change flags between two readings.
    for (let tries = 0; ; tries += 1) {
      const before = await pullStore(db, callerOf(person), request);
      const got = await pull(person, request);
      const after = await pullStore(db, callerOf(person), request);
      if (JSON.stringify(before) !== JSON.stringify(after) && tries < 20) continue;
      expect(got).toEqual(after);
      expect(JSON.stringify(got)).not.toContain(person.company === alpha ? beta.secret : alpha.secret);
      for (const other of people) {
        if (other !== person) expect(JSON.stringify(got)).not.toContain(`only ${other.member.id}`);
      }
      const { workspace, me, records } = got;
      const keys = [pick([dealKey('1'), 'hubspot:2:deal:1', 'hubspot:9:deal:1'])];
      const next = { cursor: pick([0, records.cursor]), keys, fresh: pick([[], keys]) };
      askedBefore.get(person)?.push({ workspace: workspace.cursor, me: pick([0, me.cursor]), records: next });
      return;
    }
  };
  const change = async (step: number) => {
    const { company, workspace, member } = pick(people);
    const kind = pick(['publish', 'account', 'no account', 'own', 'record']);
    const yaml = `${smallPlaybook(company.secret)}# step ${step}\n`;
    if (kind === 'publish') await company.call('POST', '/v1/playbook', { yaml });
    else if (kind === 'account')
      await company.call('POST', '/v1/accounts', { host: 'hubspot', account: '9' });
    else if (kind === 'no account')
      await company.call('DELETE', '/v1/accounts', { host: 'hubspot', account: '9' });
    else {
      // As another server would: this one is told nothing.
      const scope = kind === 'own' ? ownScope(member.id) : 'records';
      const id = kind === 'own' ? `flag-${step}` : 'hubspot:9:deal:1';
      const entity = { kind: kind === 'own' ? 'flag' : 'record', id, data: { note: `only ${member.id}` } };
      const data = kind === 'own' ? entity.data : { note: `of ${company.secret}` };
      await inWorkspace(db, workspace, (trx) => writeEntities(trx, workspace, scope, [{ ...entity, data }]));
    }
  };
  for (let step = 0; step < 30; step += 1) {
    await change(step);
    await Promise.all([...people, pick(people), pick(people)].map(check));
  }
});

test('browsers that follow while playbooks are published all end with the last one', async () => {
  const { servers, db, alpha, join } = await start();
  const people = await Promise.all(
    ['owner', 'viewer', 'member', 'viewer'].map((access) => join(alpha, access)),
  );
  let published = false;
  const follow = async (person: Person, index: number) => {
    let cursor = 0;
    let last: unknown;
    for (let rest = 0; rest < 2; ) {
      const server = servers[index % servers.length];
      if (!server) throw new Error('there is no server');
      const { body } = await server.call(
        'POST',
        '/v1/pull',
        { ...fromZero, workspace: cursor },
        person.token,
      );
      const { workspace } = body as unknown as PullAnswer;
      expect(workspace.cursor).toBeGreaterThanOrEqual(cursor);
      if (published && workspace.cursor === cursor) rest += 1;
      for (const change of workspace.changes) {
        expect(change.version).toBeGreaterThan(cursor);
        if (change.kind === 'playbook') last = change.data;
      }
      cursor = workspace.cursor;
    }
    return { cursor, last };
  };
  const following = Promise.all(people.map(follow));
  for (let step = 0; step < 8; step += 1) {
    const yaml = `${smallPlaybook('Alpha-secret')}# number ${step}\n`;
    expect((await alpha.call('POST', '/v1/playbook', { yaml })).status).toBe(200);
  }
  published = true;
  const [first, ...others] = await following;
  expect(first?.last).toMatchObject({ version: 10 });
  for (const other of others) expect(other).toEqual(first);
  const [person] = people;
  if (person) expect((await pullStore(db, callerOf(person), fromZero)).workspace.cursor).toBe(first?.cursor);
});

test('a kept page is for who may read it now, and of the life that the database has now', async () => {
  const server = await startTestServer();
  await server.addAccount('old');
  const leaving = await server.join('viewer');
  const staying = await server.join('viewer');
  const before = await server.pull({}, leaving.token);
  expect(await server.pull({}, staying.token)).toMatchObject({ workspace: before.workspace });
  // The database is put back to another state that has got exactly as far.
  const [kept] = before.workspace.changes.filter(({ kind }) => kind === 'account');
  expect(kept?.id).toBe('hubspot:old');
  await changeDatabase(server.dataDir, "update workspaces set epoch = 'another life'");
  await changeDatabase(server.dataDir, "update entities set id = 'hubspot:new' where id = 'hubspot:old'");
  const after = await server.pull({}, staying.token);
  expect(after.epoch).toBe('another life');
  expect(after.workspace.cursor).toBe(before.workspace.cursor);
  expect(after.workspace.changes.map(({ id }) => id)).toContain('hubspot:new');
  expect(after.workspace.changes.map(({ id }) => id)).not.toContain('hubspot:old');
  // The page is kept for those who stay.
  const removed = await server.call('DELETE', '/v1/members', { id: leaving.member.id });
  expect(removed.status).toBe(200);
  expect((await server.call('POST', '/v1/pull', fromZero, leaving.token)).status).toBe(401);
  const now = await server.pull({}, staying.token);
  expect(now.workspace.changes.map(({ id }) => id)).not.toContain(leaving.member.id);
});
