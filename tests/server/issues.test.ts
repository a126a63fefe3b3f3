import { expect, test } from 'vitest';
import { issuesAnswer } from '../../lib/sync/issues-protocol.ts';
import { stageSeen, startTestServer } from './start-test-server.ts';

test('an issue reaches admins and who keeps what it is about, nobody else, and its answer who raised it', async () => {
  const server = await startTestServer({ playbookFile: 'examples/playbooks/services.yaml' });
  await server.addAccount();
  const raiser = await server.join('member', 'mara-lindt');
  const keeper = await server.join('member', 'jonas-weber');
  const other = await server.join('editor', 'ivo-brandt');
  type Who = { token: string };
  const list = async ({ token }: Who) =>
    issuesAnswer.parse((await server.call('GET', '/v1/issues', undefined, token)).body).issues;
  const post = async (what: string, body: unknown, { token }: Who) =>
    (await server.call('POST', `/v1/issues/${what}`, body, token)).status;
  const seen = stageSeen('1');
  const base = () => ({ record: seen.record, occurredAt: new Date().toISOString(), playbook: 1 });
  const raise = async (rule: string) => {
    const id = crypto.randomUUID();
    const raised = { ...base(), id, type: 'issue.raised', kind: 'sop', rule, text: 'The link is dead' };
    await server.call('POST', '/v1/push', { events: [seen, raised] }, raiser.token);
    return id;
  };
  const id = await raise('sop:first-call');
  expect(await list(raiser)).toMatchObject([
    { id, about: { title: 'The first call' }, state: 'open', mayAnswer: false },
  ]);
  expect(await list(keeper)).toMatchObject([{ id, mayAnswer: true }]);
  expect(await list(other)).toEqual([]);
  expect(await post('answer', { id, text: 'No' }, other)).toBe(404);
  expect(await post('answer', { id, text: 'Mended' }, keeper)).toBe(200);
  expect(await list(raiser)).toMatchObject([{ state: 'answered', answers: [{ text: 'Mended' }] }]);
  expect(await post('answer', { id, text: 'Not in the second line' }, raiser)).toBe(200);
  expect(await list(keeper)).toMatchObject([{ state: 'open' }]);
  expect(await post('state', { id, state: 'closed' }, keeper)).toBe(200);
  expect(await list(raiser)).toMatchObject([{ state: 'closed' }]);

  const second = await raise('sop:first-call');
  const withdrawn = (issue: string) => ({
    ...base(),
    id: crypto.randomUUID(),
    type: 'issue.withdrawn',
    issue,
  });
  const push = (event: object, { token }: Who) => server.call('POST', '/v1/push', { events: [event] }, token);
  await push(withdrawn(second), other);
  expect((await list(raiser)).map((one) => one.id)).toContain(second);
  await push(withdrawn(second), raiser);
  await push(withdrawn(id), raiser);
  // What was answered stays: somebody has spent their time on it.
  expect((await list(raiser)).map((one) => one.id)).toEqual([id]);
});
