import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { retentionAnswer } from '../../lib/sync/retention-protocol.ts';
import { dealKey, stageSeen, startTestServer, type TestServer } from './start-test-server.ts';

const day = 86_400_000;
const dealOne = { records: { cursor: 0, keys: [], fresh: [dealKey('1')] } };
const shown = async (server: TestServer) =>
  retentionAnswer.parse((await server.call('GET', '/v1/retention')).body);

test('what is old is let go of, records stay as they are, and nothing is taken twice', async () => {
  let now = new Date('2026-01-01T08:00:00.000Z');
  const former = await startTestServer({ clock: () => now });
  await former.addAccount();
  const old = stageSeen('1', { occurredAt: '2026-01-01T07:00:00.000Z' });
  await former.call('POST', '/v1/push', { events: [old] });
  await former.close();
  now = new Date(now.getTime() + 100 * day);
  // The token of a shared database's server ends while it does not run for so long.
  const server = await startTestServer({ dataDir: former.dataDir, clock: () => now });
  await server.call('POST', '/v1/push', { events: [stageSeen('2')] });
  const before = (await server.pull(dealOne)).records;
  expect(await shown(server)).toMatchObject({ retention: { journal: null }, leaving: { events: 0 } });

  const wanted = { journal: null, observations: 60, audit: 90 };
  const preview = await server.call('POST', '/v1/retention', { ...wanted, preview: true });
  expect(retentionAnswer.parse(preview.body)).toEqual({
    retention: wanted,
    // The account and the push; the three of today stay.
    leaving: { events: 1, audit: 2 },
    saved: false,
  });
  expect((await shown(server)).retention.audit).toBeNull();
  expect((await server.call('POST', '/v1/retention', { ...wanted, audit: 3 })).status).toBe(400);

  await server.call('POST', '/v1/retention', wanted);
  for (
    let tries = 0;
    (await shown(server)).leaving.events + (await shown(server)).leaving.audit > 0;
    tries++
  ) {
    expect(tries).toBeLessThan(200);
    await pause(25);
  }
  expect((await server.pull(dealOne)).records).toEqual(before);
  const again = await server.call('POST', '/v1/push', { events: [old] });
  expect(again.body.results).toMatchObject([{ status: 'duplicate' }]);
  // Of the past nothing is known any more.
  const { body } = await server.call('GET', '/v1/flags?asOf=2026-03-01');
  expect(JSON.stringify(body)).not.toContain(dealKey('1'));
});
