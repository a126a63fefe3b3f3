import { expect, test } from 'vitest';
import { recordState } from '../../lib/records/record-state.ts';
import { dealKey, stageSeen, startTestServer, type TestServer } from './start-test-server.ts';

async function push(server: TestServer, events: unknown[], token?: string) {
  const answer = await server.call('POST', '/v1/push', { events }, token);
  expect(answer.status).toBe(200);
  return answer.body.results;
}

async function record(server: TestServer, id: string) {
  const { records } = await server.pull({ records: { cursor: 0, keys: [], fresh: [dealKey(id)] } });
  const [change] = records.changes;
  return change && { version: change.version, data: recordState.parse(change.data) };
}

test('an event counts once, in one push and over many', async () => {
  const server = await startTestServer();
  await server.addAccount();
  const event = stageSeen('1');
  expect((await push(server, [event, event])).map(({ status }) => status)).toEqual(['applied', 'duplicate']);
  const before = await record(server, '1');
  expect((await push(server, [event])).map(({ status }) => status)).toEqual(['duplicate']);
  expect(await record(server, '1')).toEqual(before);
});

test('a bad event refuses only itself, with the place and the reason', async () => {
  const server = await startTestServer();
  await server.addAccount();
  const foreign = stageSeen('2', { record: { host: 'hubspot', account: '999', object: 'deal', id: '2' } });
  const broken = { ...stageSeen('3'), occurredAt: 'yesterday' };
  const results = await push(server, [stageSeen('1'), foreign, broken, 'nonsense', stageSeen('4')]);
  expect(results.map(({ status }) => status)).toEqual([
    'applied',
    'refused',
    'refused',
    'refused',
    'applied',
  ]);
  expect(results[1]?.reason).toContain('hubspot:999 does not belong');
  expect(results[2]).toMatchObject({ id: broken.id });
  expect(results[2]?.reason).toContain('occurredAt');
  expect(results[3]?.id).toBeNull();
  expect(await record(server, '2')).toBeUndefined();
  expect(await record(server, '4')).toBeDefined();
});

test('values with an official source come from administrators only', async () => {
  const server = await startTestServer();
  await server.addAccount();
  const { token } = await server.join('member');
  const at = '2026-09-01T08:00:00.000Z';
  for (const source of ['api', 'import'] as const) {
    const event = stageSeen('1', { observations: [{ property: 'amount', value: '5', source, asOf: at }] });
    expect(await push(server, [event], token)).toMatchObject([{ status: 'refused' }]);
    expect(await push(server, [event])).toMatchObject([{ status: 'applied' }]);
  }
  expect(await push(server, [stageSeen('1')], token)).toMatchObject([{ status: 'applied' }]);
});

test('a device whose clock is ahead does not win: its times end at the receipt', async () => {
  const now = new Date('2026-09-10T12:00:00.000Z');
  const server = await startTestServer({ clock: () => now });
  await server.addAccount();
  const future = '2031-01-01T00:00:00.000Z';
  const observations = [{ property: 'amount', value: '5', source: 'page', asOf: future }] as const;
  await push(server, [stageSeen('1', { occurredAt: future, observations: [...observations] })]);
  const { data } = (await record(server, '1')) ?? {};
  expect(data?.firstSeen).toBe(now.toISOString());
  expect(data?.properties.amount?.page?.asOf).toBe(now.toISOString());
  // A clock that is off by minutes is normal.
  const soon = '2026-09-10T12:04:00.000Z';
  await push(server, [stageSeen('2', { occurredAt: soon })]);
  expect((await record(server, '2'))?.data.firstSeen).toBe(soon);
});

test('marks carry who made them, as the server knows it', async () => {
  const server = await startTestServer();
  await server.addAccount();
  const { token, member } = await server.join('member');
  const { id, record: ref, occurredAt, playbook } = stageSeen('1');
  const done = {
    id,
    record: ref,
    occurredAt,
    playbook,
    type: 'step.done',
    occurrence: 'o',
    step: 'send-offer',
  };
  expect(await push(server, [done], token)).toMatchObject([{ status: 'applied' }]);
  const { data } = (await record(server, '1')) ?? {};
  expect(data?.marks).toMatchObject([{ subject: 'send-offer', by: { id: member.id, name: member.name } }]);
});

test('a removed account takes no more events, and its tombstone is pulled', async () => {
  const server = await startTestServer();
  await server.addAccount();
  const { workspace } = await server.pull({});
  await server.call('DELETE', '/v1/accounts', { host: 'hubspot', account: '1' });
  expect(await push(server, [stageSeen('1')])).toMatchObject([{ status: 'refused' }]);
  const next = await server.pull({ workspace: workspace.cursor });
  expect(next.workspace.changes).toMatchObject([{ kind: 'account', id: 'hubspot:1', deleted: true }]);
  const again = await server.call('DELETE', '/v1/accounts', { host: 'hubspot', account: '1' });
  expect(again.status).toBe(404);
});
