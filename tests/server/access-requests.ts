import { samplePack } from './sample-pack.ts';
import { stageSeen } from './start-test-server.ts';
import { type Company, type Paired, smallPlaybook } from './two-workspaces.ts';

/** A request that a company's members may make, with ids of things of that company. */
export interface Asked {
  body?: unknown;
  query?: string;
}

/** Makes a good request to one route; `self` is who will send it, where the route is about them. */
type MakeRequest = (company: Company, self: Paired) => Promise<Asked> | Asked;

const nothing: MakeRequest = () => ({});
const portal = ({ secret }: Company) => (secret.startsWith('Alpha') ? '1' : '2');
const record = (company: Company) => `hubspot:${portal(company)}:deal:1`;
const passageOf = (company: Company) => ({
  ...{ record: record(company), handoff: 'to-delivery', occurrence: `${record(company)}/won/1` },
});
let count = 100;
const next = () => {
  count += 1;
  return `${count}`;
};

/** An issue that the one who asks has raised; a viewer cannot, and asks about none. */
async function raiseIssue(company: Company, self: Paired): Promise<string> {
  const { record: of } = stageSeen('1');
  const event = {
    id: crypto.randomUUID(),
    type: 'issue.raised',
    record: { ...of, account: portal(company) },
    occurredAt: new Date().toISOString(),
    playbook: null,
    kind: 'other',
    text: `Something is wrong at ${company.secret}`,
  };
  await company.call('POST', '/v1/push', { events: [event] }, self.token);
  return event.id;
}

/**
 * One good request for every route, by method and path. A new route needs a line here: without ids it is `nothing`, or
 * its body; with ids, the ids of something that was made for it in the `company`, so that the test can also send
 * another company's.
 */
export const accessRequests: Record<string, MakeRequest> = {
  'get /healthz': nothing,
  'get /readyz': nothing,
  'get /v1/hello': nothing,
  'post /v1/pair': async (company) => {
    const { body } = await company.call('POST', '/v1/invites', { name: 'New', access: 'viewer' });
    return { body: { code: body.code, device: 'a test' } };
  },
  'post /v1/token/refresh': async (company) => ({
    body: { refresh: (await company.join('viewer')).refresh },
  }),
  'post /v1/device/code': () => ({ body: { device: 'a test' } }),
  'post /v1/device/token': async ({ call }) => {
    const { body } = await call('POST', '/v1/device/code', { device: 'a test' });
    return { body: { deviceCode: (body as unknown as { deviceCode: string }).deviceCode } };
  },
  'get /v1/login': nothing,
  // Their own, which everybody may ask for; other members' links are tested in sign-in.test.ts.
  'post /v1/access-link': () => ({ body: {} }),
  'post /v1/sign-out-everywhere': () => ({ body: { everywhere: true } }),
  'get /v1/sign-on': nothing,
  'post /v1/sign-on': () => ({
    body: {
      name: 'Company',
      issuer: 'https://login.company.example',
      clientId: 'waymark',
      clientSecret: 'not a secret',
      domains: ['company.example'],
      newMembers: null,
    },
  }),
  'delete /v1/sign-on': nothing,
  'get /v1/me': nothing,
  'post /v1/pull': (company) => ({
    body: {
      workspace: 0,
      me: 0,
      records: { cursor: 0, keys: [record(company)], fresh: [record(company)] },
    },
  }),
  'post /v1/push': (company) => {
    const event = stageSeen(next());
    return { body: { events: [{ ...event, record: { ...event.record, account: portal(company) } }] } };
  },
  'delete /v1/token': nothing,
  'get /v1/playbook': nothing,
  'get /v1/playbooks': nothing,
  'post /v1/playbook': ({ secret }) => ({ body: { yaml: `${smallPlaybook(secret)}# ${next()}\n` } }),
  'get /v1/playbook/scheduled': nothing,
  'delete /v1/playbook/scheduled': async (company) => {
    const at = '2026-12-01T08:00:00.000Z';
    const yaml = `${smallPlaybook(company.secret)}# ${next()}\n`;
    const { body } = await company.call('POST', '/v1/playbook', { yaml, at });
    const { scheduled } = body as unknown as { scheduled?: { id: number } };
    // One can wait at a time: the one that is there already is as good.
    if (scheduled) return { body: { id: scheduled.id } };
    const waiting = await company.call('GET', '/v1/playbook/scheduled');
    const [first] = (waiting.body as unknown as { scheduled: { id: number }[] }).scheduled;
    return { body: { id: first?.id ?? 0 } };
  },
  'post /v1/playbook/check': () => ({ body: { yaml: smallPlaybook('A draft') } }),
  'post /v1/playbook/rollback': () => ({ body: { version: 1 } }),
  'get /v1/playbook/thresholds': nothing,
  'post /v1/playbook/simulate': () => ({ body: { yaml: smallPlaybook('A draft') } }),
  'post /v1/invites': () => ({ body: { name: 'Somebody', access: 'viewer' } }),
  'get /v1/members': nothing,
  'delete /v1/members': async ({ join }) => ({ body: { id: (await join('viewer')).member.id } }),
  'post /v1/members/access': async ({ join }) => ({
    body: { id: (await join('viewer')).member.id, access: 'member' },
  }),
  'get /v1/devices': (_company, self) => ({ query: `?member=${self.member.id}` }),
  'delete /v1/devices': async ({ call }, self) => {
    const { body } = await call('GET', `/v1/devices?member=${self.member.id}`);
    const [device] = (body as unknown as { devices: { id: string }[] }).devices;
    return { body: { id: device?.id } };
  },
  'post /v1/devices/revoke': (_company, self) => ({ body: { member: self.member.id } }),
  'get /v1/members/data': async ({ join }) => ({ query: `?id=${(await join('viewer')).member.id}` }),
  'post /v1/members/erase': async ({ call, join }) => {
    const { id } = (await join('viewer')).member;
    await call('DELETE', '/v1/members', { id });
    return { body: { id } };
  },
  'get /v1/issues': nothing,
  'post /v1/issues/answer': async (company, self) => ({
    body: { id: await raiseIssue(company, self), text: 'It was changed' },
  }),
  'post /v1/issues/state': async (company, self) => ({
    body: { id: await raiseIssue(company, self), state: 'closed' },
  }),
  'get /v1/accounts': nothing,
  'post /v1/accounts': () => ({ body: { host: 'hubspot', account: next() } }),
  'delete /v1/accounts': async ({ call }) => {
    const account = { host: 'hubspot', account: next() };
    await call('POST', '/v1/accounts', account);
    return { body: account };
  },
  'get /v1/packs': nothing,
  'post /v1/packs': () => ({ body: { pack: samplePack(Number(next())) } }),
  'delete /v1/packs': async ({ call }) => {
    await call('POST', '/v1/packs', { pack: { ...samplePack(Number(next())), host: 'asana' } });
    return { body: { host: 'asana' } };
  },
  'get /v1/switches': nothing,
  'post /v1/switches': () => ({ body: { host: 'hubspot', property: 'amount' } }),
  'delete /v1/switches': async ({ call }) => {
    const body = { host: 'asana', property: `p${next()}` };
    await call('POST', '/v1/switches', body);
    return { body };
  },
  'post /v1/page-health': () => ({
    body: {
      batch: crypto.randomUUID(),
      pages: [{ host: 'hubspot', page: 'record', pack: 1, times: 3, missing: { amount: 1 } }],
    },
  }),
  'post /v1/showings': (company) => ({
    body: {
      showings: [
        {
          id: crypto.randomUUID(),
          record: record(company),
          flags: [{ rule: 'deals/slow', flag: 'slow' }],
          card: null,
          at: new Date().toISOString(),
        },
      ],
    },
  }),
  'get /v1/rules': nothing,
  'post /v1/rules/restore': () => ({ body: { rule: 'deals/slow' } }),
  'post /v1/preferences': () => ({
    body: { changes: [{ name: 'pause', value: null, at: '2026-11-20T09:00:00.000Z' }] },
  }),
  'get /v1/flags': nothing,
  'get /v1/guidance': (company) => ({ query: `?record=${record(company)}` }),
  'get /v1/assignments': nothing,
  'get /v1/handoffs': nothing,
  'get /v1/asana': nothing,
  'post /v1/asana': () => ({
    body: { token: 'not-a-token-0123', workspace: '1', team: null, template: null },
  }),
  'delete /v1/asana': nothing,
  'post /v1/asana/check': nothing,
  'post /v1/asana/preview': (company) => ({ body: { ...passageOf(company), link: 'https://crm.example/1' } }),
  'post /v1/asana/projects': (company) => ({
    body: { ...passageOf(company), link: 'https://crm.example/1', template: null, dates: [] },
  }),
  'get /v1/asana/project': (company) => ({ query: `?${new URLSearchParams(passageOf(company))}` }),
  'get /v1/jobs': nothing,
  'post /v1/jobs/replay': () => ({ body: {} }),
  'get /v1/audit': nothing,
  'get /v1/me/views': nothing,
  'get /v1/health-report': nothing,
  'get /v1/retention': nothing,
  'post /v1/retention': () => ({ body: { journal: null, observations: null, audit: null } }),
  'get /v1/records': () => ({ query: '?search=deal' }),
  'get /v1/marked': () => ({ query: '?host=hubspot&account=1&object=deal' }),
  'get /v1/record': (company) => ({ query: `?key=${record(company)}` }),
  'get /v1/record/history': (company) => ({ query: `?key=${record(company)}` }),
  'get /v1/sops': nothing,
  'get /v1/sop': async (company) => ({ query: `?id=${await publishSop(company)}` }),
  'get /v1/sop/versions': async (company) => ({ query: `?id=${await publishSop(company)}` }),
  'post /v1/sops': (company) => ({
    body: { text: sopText(`new-${next()}`, company.secret), change: 'material' },
  }),
  'post /v1/sops/verify': async (company, self) => {
    // Below an editor only somebody with the role verifies; the person of the playbook has it.
    const body = { id: self.member.id, person: 'mara' };
    if (self.member.access === 'member') await company.call('POST', '/v1/members/access', body);
    return { body: { id: await publishSop(company), version: 1 } };
  },
  'post /v1/sops/archive': async (company) => ({ body: { id: await publishSop(company) } }),
  'post /v1/sops/rescue': async (company) => ({ body: { id: await publishSop(company) } }),
  'post /v1/sop-pictures': () => ({ body: { bytes: smallPicture } }),
  'post /v1/sop-counts': () => ({ body: { batch: crypto.randomUUID(), opened: [], missed: [] } }),
  'get /v1/sop-uses': nothing,
  'get /v1/sop-misses': nothing,
  'post /v1/sop-misses/dismiss': async (company) => {
    const words = `${company.secret} ${next()}`;
    const missed = [{ words, times: 1 }];
    await company.call('POST', '/v1/sop-counts', { batch: crypto.randomUUID(), opened: [], missed });
    return { body: { words } };
  },
  'post /v1/training': async (company) => ({
    body: {
      words: [
        {
          type: 'sop.read',
          id: crypto.randomUUID(),
          sop: await publishSop(company),
          version: 1,
          at: '2026-11-02T09:00:00.000Z',
        },
      ],
    },
  }),
  'get /v1/training/people': async (company, self) => {
    // Below an administrator only somebody with the role that keeps it sees who has read it.
    const body = { id: self.member.id, person: 'mara' };
    if (!['admin', 'owner'].includes(self.member.access))
      await company.call('POST', '/v1/members/access', body);
    return { query: `?sop=${await publishSop(company)}` };
  },
  'get /v1/training/coaches': async (company) => ({ query: `?sop=${await publishSop(company)}` }),
  'get /v1/sop-picture': async (company) => ({ query: `?id=${await publishPicture(company)}` }),
};

const smallPicture =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

function sopText(id: string, body: string): string {
  return `---\nid: ${id}\ntitle: An SOP\nowner: rep\n---\n\n${body}\n`;
}

/** A new SOP of that company; its id is nobody else's. */
async function publishSop(company: Company, body = company.secret): Promise<string> {
  const id = `${company.secret.toLowerCase()}-${next()}`;
  await company.call('POST', '/v1/sops', { text: sopText(id, body), change: 'material' });
  return id;
}

/** A picture that is shown in an SOP for everybody; each company has one of its own. */
async function publishPicture(company: Company): Promise<string> {
  const own = `${Buffer.concat([Buffer.from(smallPicture, 'base64'), Buffer.from(company.secret)]).toString('base64')}`;
  const { body } = await company.call('POST', '/v1/sop-pictures', { bytes: own });
  const { id } = body as unknown as { id: string };
  await publishSop(company, `![A picture](picture:${id})`);
  return id;
}
