import { expect, test } from 'vitest';
import { dealKey, stageSeen, startTestServer } from './start-test-server.ts';

const broken = ['a\u0000b', 'a\ud800'];

test.each(broken)('text that no database keeps is refused with a reason: %j', async (text) => {
  const server = await startTestServer();
  await server.addAccount();
  const [seen] = stageSeen('1').observations;
  const { id, record, occurredAt, playbook } = stageSeen('1');
  const events = [
    stageSeen(text),
    stageSeen('1', { observations: seen ? [{ ...seen, value: text }] : [] }),
    { id, record, occurredAt, playbook, type: 'step.done', occurrence: 'o', step: 's', note: text },
    stageSeen('2'),
  ];
  const { body } = await server.call('POST', '/v1/push', { events });
  expect(body.results.map(({ status }) => status)).toEqual(['refused', 'refused', 'refused', 'applied']);
  expect(body.results[0]?.reason).toContain('record.id: must have no blanks');
  expect(body.results[1]?.reason).toContain('observations.0.value: has a NUL or half a character');

  const calls = [
    ['/v1/invites', { name: text, access: 'member' }],
    ['/v1/accounts', { host: 'hubspot', account: text }],
    ['/v1/pair', { code: server.firstInvite, device: text }],
    ['/v1/playbook', { yaml: `waymark: 1 # ${text}` }],
  ] as const;
  for (const [path, request] of calls) {
    const answer = await server.call('POST', path, request);
    expect(answer.status, path).toBe(400);
    expect(answer.body.error.message, path).toMatch(/broken characters|half a character/);
  }
  // A browser that holds such a key gets everything else.
  const fresh = [dealKey(text), dealKey('2')];
  const { records } = await server.pull({ records: { cursor: 0, keys: [dealKey(text)], fresh } });
  expect(records.changes.map((change) => change.id)).toEqual([dealKey('2')]);
});

test.each(['a b', 'a:b', 'a/b', 'a\u0007', 'a\u0085', ''])('%j is no record id', async (id) => {
  const server = await startTestServer();
  await server.addAccount();
  const { body } = await server.call('POST', '/v1/push', { events: [stageSeen(id)] });
  expect(body.results).toMatchObject([{ status: 'refused' }]);
});
