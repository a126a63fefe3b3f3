import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { simulateAnswer } from '../../lib/sync/simulate-protocol.ts';
import { dealKey, hardwareSales, stageSeen, startTestServer } from './start-test-server.ts';

const yaml = await readFile(hardwareSales, 'utf8');

test('a dry run says what a draft would flag now and changes nothing', async () => {
  const server = await startTestServer({ clock: () => new Date('2026-10-01T12:00:00.000Z') });
  await server.addAccount();
  await server.call('POST', '/v1/push', { events: [stageSeen('1'), stageSeen('2', {}, 'Won')] });
  const { token } = await server.join('editor');
  const before = await server.pull({});
  const draft = yaml.replace('after: 21 days', 'after: 60 days');
  const answer = await server.call('POST', '/v1/playbook/simulate', { yaml: draft }, token);
  expect(answer.status).toBe(200);
  const { kinds, gone, version, draft: name } = simulateAnswer.parse(answer.body);
  expect({ version, name }).toEqual({ version: 1, name: 'Hardware sales' });
  expect(kinds).toContainEqual(expect.objectContaining({ kind: 'stalled', before: 1, after: 0, gone: 1 }));
  expect(gone).toMatchObject([{ record: dealKey('1'), kind: 'stalled', days: 30 }]);
  expect(await server.pull({})).toEqual(before);

  // Records of an account that left are not replayed.
  await server.call('DELETE', '/v1/accounts', { host: 'hubspot', account: '1' });
  const none = await server.call('POST', '/v1/playbook/simulate', { yaml: draft }, token);
  expect(simulateAnswer.parse(none.body)).toMatchObject({ kinds: [], records: { before: 0, after: 0 } });
});

test('a broken draft, a day that is none and too little access are refused', async () => {
  const server = await startTestServer();
  const { token } = await server.join('member');
  const call = (body: object, as?: string) => server.call('POST', '/v1/playbook/simulate', body, as);
  expect((await call({ yaml }, token)).status).toBe(403);
  expect((await call({ yaml, asOf: '2026-02-30' })).status).toBe(400);
  const broken = await call({ yaml: yaml.replace('after: 21 days', 'after: soon'), file: 'mine.yaml' });
  expect(broken).toMatchObject({ status: 422, body: { problems: [{ file: 'mine.yaml' }] } });
});

test('one dry run of a workspace at a time, and the next one when it has ended', async () => {
  const server = await startTestServer();
  await server.addAccount();
  const events = Array.from({ length: 400 }, (_, id) => stageSeen(String(id)));
  await server.call('POST', '/v1/push', { events });
  const call = () => server.call('POST', '/v1/playbook/simulate', { yaml });
  const answers = await Promise.all([call(), call(), call(), call()]);
  const statuses = answers.map(({ status }) => status);
  expect(statuses.filter((status) => status === 200).length).toBeGreaterThan(0);
  expect(statuses).toContain(429);
  expect(statuses.every((status) => status === 200 || status === 429)).toBe(true);
  expect((await call()).status).toBe(200);
});
