import { expect, test } from 'vitest';
import { samplePack } from './sample-pack.ts';
import { startTestServer } from './start-test-server.ts';

const pages = [{ host: 'hubspot', page: 'record', pack: 1, times: 4, missing: { amount: 3, mount: 1 } }];

/** The living packs and switches of the `workspace` scope, as a browser gets them. */
async function pulled(server: Awaited<ReturnType<typeof startTestServer>>) {
  const { workspace } = await server.pull({});
  return workspace.changes.filter(({ kind, deleted }) => (kind === 'pack' || kind === 'switch') && !deleted);
}

test('a pack is served to browsers until it is withdrawn, and only a newer one takes its place', async () => {
  const server = await startTestServer();
  const publish = (version: number) => server.call('POST', '/v1/packs', { pack: samplePack(version) });
  expect((await publish(5)).body).toMatchObject({ packs: [{ host: 'hubspot', version: 5 }] });
  expect(await pulled(server)).toMatchObject([{ id: 'hubspot', data: { pack: { version: 5 } } }]);
  for (const version of [4, 5]) {
    const { status, body } = await publish(version);
    expect(status).toBe(409);
    expect(body.error.message).toContain('Version 5 of the hubspot pack is served already');
  }
  expect((await publish(6)).status).toBe(200);
  expect((await server.call('DELETE', '/v1/packs', { host: 'hubspot' })).body).toEqual({ packs: [] });
  expect(await pulled(server)).toEqual([]);
  expect((await server.call('DELETE', '/v1/packs', { host: 'hubspot' })).status).toBe(404);
  const audit = JSON.stringify((await server.call('GET', '/v1/audit?about=hubspot')).body);
  expect(audit.match(/pack\.(published|withdrawn)/g)).toEqual([
    'pack.withdrawn',
    'pack.published',
    'pack.published',
  ]);
});

test('a pack that reads what it must not is refused with the place and the reason', async () => {
  const server = await startTestServer();
  const pack = samplePack(1);
  const [view] = pack.views;
  const hostile = { ...pack, views: [{ ...view, probes: [{ selector: 'input[type="password"]' }] }] };
  const { status, body } = await server.call('POST', '/v1/packs', { pack: hostile });
  expect(status).toBe(400);
  expect(body.error.message).toContain('pack.views.0.probes.0.selector');
  expect(body.error.message).toContain('passwords and other secrets are never read');
  const foreign = { ...pack, views: [{ ...view, properties: { salary: [{ selector: '.salary' }] } }] };
  const unknown = await server.call('POST', '/v1/packs', { pack: foreign });
  expect(unknown.status).toBe(422);
  expect(unknown.body.error.message).toContain('salary');
});

test('a host and a property are turned off and on again for every browser', async () => {
  const server = await startTestServer();
  const off = (body: object) => server.call('POST', '/v1/switches', body);
  await off({ host: 'hubspot', property: 'amount' });
  await off({ host: 'asana' });
  const before = (await server.pull({})).workspace.cursor;
  await off({ host: 'asana' });
  expect((await server.pull({})).workspace.cursor).toBe(before);
  expect(await pulled(server)).toMatchObject([
    { id: 'hubspot:amount', data: { host: 'hubspot', property: 'amount' } },
    { id: 'asana', data: { host: 'asana', property: null } },
  ]);
  const { body } = await server.call('DELETE', '/v1/switches', { host: 'asana' });
  expect(body).toMatchObject({ off: [{ host: 'hubspot', property: 'amount' }] });
  expect((await server.call('DELETE', '/v1/switches', { host: 'asana' })).status).toBe(404);
});

test('counts of pages add up, one batch counts once, and the health report tells them', async () => {
  let now = Date.parse('2026-11-22T09:00:00Z');
  const server = await startTestServer({ clock: () => new Date(now) });
  const batch = crypto.randomUUID();
  const report = (id: string, of = pages) => server.call('POST', '/v1/page-health', { batch: id, pages: of });
  expect((await report(batch)).body).toEqual({ counted: true });
  expect((await report(batch)).body).toEqual({ counted: false });
  now += 3_600_000;
  await report(crypto.randomUUID());
  const health = async () =>
    (await server.call('GET', '/v1/health-report')).body as unknown as { pages: object };
  expect((await health()).pages).toEqual([
    {
      host: 'hubspot',
      page: 'record',
      pack: 1,
      times: 8,
      since: '2026-11-22T09:00:00.000Z',
      lastSeen: '2026-11-22T10:00:00.000Z',
      missing: [
        { name: 'amount', times: 6, since: '2026-11-22T09:00:00.000Z', lastSeen: '2026-11-22T10:00:00.000Z' },
        { name: 'mount', times: 2, since: '2026-11-22T09:00:00.000Z', lastSeen: '2026-11-22T10:00:00.000Z' },
      ],
    },
  ]);
  // What nobody has seen for a quarter of a year is forgotten with the next report.
  now += 91 * 86_400_000;
  await report(crypto.randomUUID(), [
    { host: 'asana', page: 'task', pack: 2, times: 1, missing: {} as never },
  ]);
  expect((await health()).pages).toMatchObject([{ host: 'asana', page: 'task', times: 1, missing: [] }]);
  // Not what a page said: names are short words.
  const loud = [{ ...pages[0], missing: { 'Deal with Acme for 90,000 €': 1 } }];
  expect((await report(crypto.randomUUID(), loud as never)).status).toBe(400);
});
