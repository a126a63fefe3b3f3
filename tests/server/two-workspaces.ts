import { parsePlaybook } from '../../lib/playbook/parse-playbook.ts';
import { inviteAnswer } from '../../lib/sync/admin-protocol.ts';
import type { MemberInfo, TokenSet } from '../../lib/sync/protocol.ts';
import { addMember } from '../../server/services/add-member.ts';
import { insertInvite } from '../../server/services/create-invite.ts';
import { insertPlaybook } from '../../server/services/publish-playbook.ts';
import { openStore } from '../../server/store/open-store.ts';
import type { Store } from '../../server/store/tables.ts';
import { stageSeen, startTestServer, type TestServer, tempFolder } from './start-test-server.ts';
import { locationOf } from './test-database.ts';

export type Paired = TokenSet & { member: MemberInfo };

/** One company of two on the same server, through the eyes of its first owner. */
export interface Company {
  owner: Paired;
  /** What only this company knows; it must never be in an answer to the other one. */
  secret: string;
  call(method: string, path: string, body?: unknown, token?: string): ReturnType<TestServer['call']>;
  join(access: string): Promise<Paired>;
}

const speaks = { 'Waymark-Protocol': '2' };

/** The text of a small playbook whose name is `name`. */
export function smallPlaybook(name: string): string {
  return `waymark: 1
name: ${name}
calendar: { timeZone: Europe/Berlin, workdays: [mon, tue, wed, thu, fri], opens: "09:00", closes: "17:00" }
roles: [{ id: rep, title: Rep }]
people: [{ id: mara, name: Mara, roles: [rep] }]
motions:
  - id: deal
    title: Deal
    layer: pipeline
    on: { object: deal }
    stages:
      - { id: engaging, title: Engaging, steps: [{ id: call, title: Call, due: 1 business day, owner: rep }] }
      - { id: won, title: Won, kind: won }
`;
}

/**
 * The real server with two companies in one database, each with an account, a record and a playbook in two versions.
 * `clock` is the server's.
 */
export async function startTwoWorkspaces(clock: () => Date) {
  const dataDir = await tempFolder();
  const db = await openStore(await locationOf(dataDir));
  const codes = [await addCompany(db, 'Alpha-secret', clock()), await addCompany(db, 'Beta-secret', clock())];
  await db.destroy();
  const server = await startTestServer({ dataDir, clock });
  const [alpha, beta] = await Promise.all(
    codes.map((code, index) => found(server, code, index === 0 ? 'Alpha-secret' : 'Beta-secret', index + 1)),
  );
  if (!alpha || !beta) throw new Error('two companies were expected');
  return { server, alpha, beta };
}

/** A company as its first start makes it. Gives the invite code of its first owner. */
function addCompany(db: Store, name: string, now: Date): Promise<string> {
  const yaml = smallPlaybook(name);
  const parsed = parsePlaybook(yaml, name);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const { playbook } = parsed;
  return db.transaction().execute(async (trx) => {
    const workspace = crypto.randomUUID();
    const row = { id: workspace, name, created_at: now.getTime(), epoch: crypto.randomUUID() };
    await trx.insertInto('workspaces').values(row).execute();
    const cli = { name: 'Command line', access: 'owner', person: null, builtin: true } as const;
    const { id } = await addMember(trx, workspace, cli, now);
    await insertPlaybook(trx, workspace, { yaml, playbook, note: 'Starter', by: 'Command line', now });
    const owner = { name: 'Owner', access: 'owner', person: null };
    return (await insertInvite(trx, workspace, id, owner, now)).code;
  });
}

async function pair(server: TestServer, code: string): Promise<Paired> {
  const paired = await server.call('POST', '/v1/pair', { code, device: 'a test' }, null, speaks);
  if (paired.status !== 200) throw new Error(`pairing: ${JSON.stringify(paired.body)}`);
  return paired.body as unknown as Paired;
}

async function found(server: TestServer, code: string, secret: string, portal: number): Promise<Company> {
  const owner = await pair(server, code);
  const call: Company['call'] = (method, path, body, token = owner.token) =>
    server.call(method, path, body, token);
  const join = async (access: string) => {
    const invite = await call('POST', '/v1/invites', { name: `${secret} ${access}`, access });
    return pair(server, inviteAnswer.parse(invite.body).code);
  };
  await call('POST', '/v1/accounts', { host: 'hubspot', account: `${portal}` });
  const event = stageSeen('1');
  const record = { ...event.record, account: `${portal}` };
  const observation = { property: 'name', value: `${secret} deal`, source: 'page', asOf: event.occurredAt };
  const events = [{ ...event, record, observations: [...event.observations, observation] }];
  await call('POST', '/v1/push', { events });
  await call('POST', '/v1/playbook', { yaml: `${smallPlaybook(secret)}# second\n` });
  return { owner, secret, call, join };
}
