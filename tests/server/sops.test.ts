import { expect, test } from 'vitest';
import type { PullAnswer } from '../../lib/sync/protocol.ts';
import type { SopEntry } from '../../lib/sync/sops-protocol.ts';
import { startTestServer, type TestServer } from './start-test-server.ts';

const head = (id: string, more = '') =>
  `---\nid: ${id}\ntitle: The ${id}\nowner: sales-manager\n${more}---\n\n`;
const sop = (id: string, body = 'Do it.', more = '') => `${head(id, more)}${body}\n`;
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

function publish(server: TestServer, text: string, more: object = {}) {
  return server.call('POST', '/v1/sops', { text, change: 'material', ...more });
}

const entryOf = ({ body }: { body: unknown }) => (body as { sop: SopEntry }).sop;
const idsOf = (page: PullAnswer['sops'] | undefined) =>
  page?.changes.map(({ id, deleted }) => (deleted ? `-${id}` : id));

test('an SOP is published in versions, minor and material, and read as it was', async () => {
  const server = await startTestServer();
  const first = await publish(server, sop('offer'), { change: 'minor', base: 0 });
  expect(entryOf(first)).toMatchObject({
    version: 1,
    change: 'material',
    materialVersion: 1,
    status: 'live',
  });
  expect((await publish(server, sop('offer'))).body).toMatchObject({ changed: false });
  const minor = await publish(server, sop('offer', 'Do it well.'), {
    change: 'minor',
    note: 'A word',
    base: 1,
  });
  expect(entryOf(minor)).toMatchObject({ version: 2, change: 'minor', materialVersion: 1 });
  expect(entryOf(minor).verifiedAt).toBe(entryOf(first).verifiedAt);
  const moved = await publish(server, sop('offer', 'Other.'), { base: 1 });
  expect(moved.status).toBe(409);
  expect(moved.body.error.message).toContain('published as version 2 since, by Command line');
  const third = await publish(server, sop('offer', 'Anew.', 'verifier: sales-agent\n'));
  // A role verifies, and the command line has none.
  expect(entryOf(third)).toMatchObject({ version: 3, materialVersion: 3, verifiedAt: null });
  const { body } = await server.call('GET', '/v1/sop/versions?id=offer');
  expect(body).toMatchObject({
    versions: [{ version: 3 }, { version: 2, note: 'A word' }, { version: 1 }],
    more: false,
  });
  const old = await server.call('GET', '/v1/sop?id=offer&version=2');
  expect(old.body).toMatchObject({
    sop: { body: 'Do it well.', materialVersion: 1 },
    text: sop('offer', 'Do it well.'),
  });
  expect((await server.call('GET', '/v1/sop?id=offer&version=9')).status).toBe(404);
});

test('what is broken, or names what the playbook does not have, is refused by its place', async () => {
  const server = await startTestServer();
  const broken = await publish(
    server,
    sop('offer', 'x', 'roles: [sales-agnt]\nattach:\n  stages: [hardware-deal/gone]\n'),
  );
  expect(broken.status).toBe(422);
  expect(broken.body.problems).toMatchObject([
    { line: 5, path: 'roles[0]', hint: 'Did you mean "sales-agent"?' },
    { line: 7, path: 'attach.stages[0]' },
  ]);
  const unseen = await publish(server, sop('offer', `![x](picture:${'0'.repeat(64)})`));
  expect(unseen.body.error.code).toBe('unknown-picture');
  expect((await server.call('GET', '/v1/sop?id=offer')).status).toBe(404);
});

test('a browser gets the SOPs it may read in pages, is told what it lost, and never of what it could not read', async () => {
  const server = await startTestServer();
  const agent = await server.join('member', 'darcel-schlecht');
  const manager = await server.join('member', 'melvin-marxen');
  expect((await server.pull({}, agent.token)).serves).toEqual(['sops']);
  await publish(server, sop('all'));
  await publish(server, sop('agents', 'x', 'roles: [sales-agent]\n'));
  await publish(server, sop('managers', 'x', 'roles: [sales-manager]\n'));
  const mine = await server.pull({ sops: { cursor: 0 } }, agent.token);
  expect(idsOf(mine.sops)).toEqual(['all', 'agents']);
  expect(mine.sops).toMatchObject({ cursor: 3, reset: true, reach: 'sales-agent', more: false });
  expect(idsOf((await server.pull({ sops: { cursor: 0 } }, manager.token)).sops)).toEqual([
    'all',
    'managers',
  ]);
  expect(idsOf((await server.pull({ sops: { cursor: 0 } })).sops)).toEqual(['all', 'agents', 'managers']);
  const at = { cursor: 3, reach: 'sales-agent' };
  expect((await server.pull({ sops: at }, agent.token)).sops).toMatchObject({ changes: [], cursor: 3 });
  await publish(server, sop('agents', 'y', 'roles: [sales-manager]\n'));
  await publish(server, sop('managers', 'y', 'roles: [sales-manager]\n'));
  const lost = await server.pull({ sops: at }, agent.token);
  expect(idsOf(lost.sops)).toEqual(['-agents']);
  expect(JSON.stringify(lost.sops)).not.toContain('managers');
  for (const path of ['/v1/sop?id=agents', '/v1/sop/versions?id=agents'])
    expect((await server.call('GET', path, undefined, agent.token)).status).toBe(404);
  // Another role: what may be read is sent anew.
  await server.call('POST', '/v1/members/access', { id: agent.member.id, person: 'melvin-marxen' });
  const anew = await server.pull({ sops: { cursor: 5, reach: 'sales-agent' } }, agent.token);
  expect(anew.sops).toMatchObject({ reset: true, reach: 'sales-manager' });
  expect(idsOf(anew.sops)).toEqual(['all', 'agents', 'managers']);
  await server.call('POST', '/v1/sops/archive', { id: 'all' });
  expect(
    idsOf((await server.pull({ sops: { cursor: 5, reach: 'sales-manager' } }, agent.token)).sops),
  ).toEqual(['-all']);
  expect((await server.call('GET', '/v1/sop?id=all', undefined, agent.token)).status).toBe(404);
  expect((await server.call('GET', '/v1/sops?state=archived')).body).toMatchObject({ sops: [{ id: 'all' }] });
  expect((await publish(server, sop('all'))).body).toMatchObject({ sop: { version: 2, status: 'live' } });
  const ahead = await server.call('POST', '/v1/pull', {
    ...{ workspace: 0, me: 0, records: { cursor: 0, keys: [], fresh: [] } },
    sops: { cursor: 99 },
  });
  expect(ahead.body.error.code).toBe('cursor-ahead');
});

test('many and long SOPs come in pages of bounded size, none left out', async () => {
  const server = await startTestServer();
  const ids = Array.from({ length: 20 }, (_, n) => `s${n}`);
  for (const id of ids) await publish(server, sop(id, `${id} ${'words '.repeat(14_000)}`));
  const seen: string[] = [];
  let pages = 0;
  let sops: { cursor: number; reach?: string } = { cursor: 0 };
  for (let more = true; more; pages += 1) {
    const page = (await server.pull({ sops })).sops;
    if (!page) throw new Error('no page');
    expect(JSON.stringify(page).length).toBeLessThan(800_000);
    seen.push(...page.changes.map(({ id }) => id));
    sops = { cursor: page.cursor, reach: page.reach };
    more = page.more;
  }
  expect(seen).toEqual(ids);
  expect(pages).toBeGreaterThan(2);
});

test('who has the role, or edits, says that a version is still true; others and other versions are refused', async () => {
  const server = await startTestServer();
  await publish(server, sop('offer', 'x', 'verifier: sales-manager\n'));
  const agent = await server.join('member', 'darcel-schlecht');
  const manager = await server.join('member', 'melvin-marxen');
  const verify = (token: string, version: number) =>
    server.call('POST', '/v1/sops/verify', { id: 'offer', version }, token);
  const refused = await verify(agent.token, 1);
  expect(refused.body.error.message).toContain('role "sales-manager"');
  expect((await verify(manager.token, 2)).status).toBe(409);
  const before = (await server.pull({ sops: { cursor: 0 } })).sops?.cursor;
  expect(entryOf(await verify(manager.token, 1))).toMatchObject({ verifiedBy: 'A member', version: 1 });
  expect((await server.pull({ sops: { cursor: 0 } })).sops?.cursor).toBe((before ?? 0) + 1);
  const audit = JSON.stringify((await server.call('GET', '/v1/audit?about=offer')).body);
  expect(audit.match(/sop\.\w+/g)).toEqual(['sop.verified', 'sop.published']);
});

test('the playbook may name a document, which then cannot be archived', async () => {
  const server = await startTestServer();
  const { yaml } = (await server.call('GET', '/v1/playbook')).body;
  const named = yaml.replace('sop: first-call', 'sop: opening');
  const early = await server.call('POST', '/v1/playbook', { yaml: named });
  expect(early.status).toBe(422);
  expect(early.body.problems[0]?.message).toContain('no SOP with the id "opening"');
  await publish(server, sop('opening'));
  expect((await server.call('POST', '/v1/playbook/check', { yaml: named })).body).toMatchObject({ ok: true });
  expect((await server.call('POST', '/v1/playbook', { yaml: named })).status).toBe(200);
  const archived = await server.call('POST', '/v1/sops/archive', { id: 'opening' });
  expect(archived.status).toBe(409);
  expect(archived.body.error.message).toContain('Take it out of the playbook first');
});

test('a picture is kept once by its bytes, and shown to who may read an SOP with it', async () => {
  const server = await startTestServer();
  const send = (bytes: Buffer) =>
    server.call('POST', '/v1/sop-pictures', { bytes: bytes.toString('base64') });
  const sent = await send(picture);
  const { id } = sent.body as unknown as { id: string };
  expect(sent.body).toMatchObject({ type: 'image/png', size: picture.length });
  expect((await send(picture)).body).toMatchObject({ id });
  const page = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');
  expect((await send(page)).body.error.code).toBe('not-a-picture');
  expect((await send(Buffer.from('<html>'))).status).toBe(415);
  const large = Buffer.alloc(5 * 1024 * 1024 + 1);
  picture.copy(large);
  expect([400, 413]).toContain((await send(large)).status);
  expect((await server.call('POST', '/v1/sop-pictures', { bytes: 'no base64!' })).status).toBe(400);
  await publish(server, sop('managers', `![x](picture:${id})`, 'roles: [sales-manager]\n'));
  const agent = await server.join('member', 'darcel-schlecht');
  const manager = await server.join('member', 'melvin-marxen');
  const path = `/v1/sop-picture?id=${id}`;
  expect((await server.call('GET', path, undefined, agent.token)).status).toBe(404);
  const shown = await server.call('GET', path, undefined, manager.token);
  expect(shown.body).toMatchObject({ type: 'image/png', bytes: picture.toString('base64') });
});

test('what nobody vouches for is archived after its time, unless the playbook names it, and can be brought back for 30 days', async () => {
  let now = new Date('2026-01-01T12:00:00.000Z');
  const pass = (days: number) => {
    now = new Date(now.getTime() + days * 86_400_000);
  };
  const server = await startTestServer({ clock: () => now });
  for (const id of ['lasting', 'named', 'old'])
    await publish(server, sop(id, 'x', id === 'lasting' ? '' : 'interval: 30 days\n'));
  const { yaml } = (await server.call('GET', '/v1/playbook')).body as unknown as { yaml: string };
  const naming = await server.call('POST', '/v1/playbook', {
    yaml: yaml.replace('sop: offer', 'sop: named'),
  });
  expect(naming.status).toBe(200);
  const archived = async () => {
    const { body } = await server.call('GET', '/v1/sops?state=archived');
    return (body as unknown as { sops: SopEntry[] }).sops.map(({ id }) => id);
  };
  pass(119);
  await server.call('POST', '/v1/retention', { journal: null, observations: null, audit: null });
  expect(await archived()).toEqual([]);
  pass(2);
  await expect.poll(archived, { timeout: 20_000 }).toEqual(['old']);
  expect((await server.pull({ sops: { cursor: 0, reach: '*' } })).sops?.changes.map(({ id }) => id)).toEqual([
    'lasting',
    'named',
  ]);
  const back = await server.call('POST', '/v1/sops/rescue', { id: 'old' });
  expect(entryOf(back)).toMatchObject({ status: 'live', verifiedAt: now.toISOString() });
  expect(entryOf(back)).not.toHaveProperty('archivedAt');
  await server.call('POST', '/v1/sops/archive', { id: 'old' });
  pass(31);
  expect((await server.call('POST', '/v1/sops/rescue', { id: 'old' })).body.error.code).toBe(
    'archived-for-long',
  );
});
