import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { hardwareSales, startTestServer } from './start-test-server.ts';

const yaml = await readFile(hardwareSales, 'utf8');

test('a broken playbook is refused with its problems and the last one stays', async () => {
  const server = await startTestServer();
  const broken = [
    ['bad YAML', 'waymark: [1'],
    ['an unknown key', yaml.replace('name: Hardware sales', 'name: Hardware sales\nsurprise: 1')],
    ['a missing SOP', yaml.replace('sop: offer', 'sop: no-such-sop')],
    ['a duplicate id', yaml.replace('id: follow-up', 'id: send-offer')],
    ['an impossible time', yaml.replace('due: 3 business days', 'due: soon')],
  ] as const;
  const { workspace } = await server.pull({});
  for (const [what, text] of broken) {
    const answer = await server.call('POST', '/v1/playbook', { yaml: text, file: 'mine.yaml' });
    expect(answer.status, what).toBe(422);
    expect(answer.body.problems[0], what).toMatchObject({ file: 'mine.yaml', line: expect.any(Number) });
    const checked = await server.call('POST', '/v1/playbook/check', { yaml: text, file: 'mine.yaml' });
    expect(checked.body, what).toEqual({ ok: false, problems: answer.body.problems });
  }
  expect((await server.call('GET', '/v1/playbook')).body).toMatchObject({ version: 1, yaml });
  expect((await server.pull({ workspace: workspace.cursor })).workspace.changes).toEqual([]);
});

test('a published playbook reaches everybody as the next version; the same text makes none', async () => {
  const server = await startTestServer();
  const { token } = await server.join('editor');
  const { workspace } = await server.pull({});
  const text = yaml.replace('after: 21 days', 'after: 30 days');
  const published = await server.call('POST', '/v1/playbook', { yaml: text, note: 'More patience' }, token);
  expect(published.body).toMatchObject({ version: 2, publishedBy: 'A editor', changed: true });
  const again = await server.call('POST', '/v1/playbook', { yaml: text }, token);
  expect(again.body).toMatchObject({ version: 2, changed: false });
  const { changes } = (await server.pull({ workspace: workspace.cursor })).workspace;
  expect(changes).toMatchObject([{ kind: 'playbook', id: 'current', data: { version: 2 } }]);
  expect((await server.call('GET', '/v1/playbook')).body).toMatchObject({
    yaml: text,
    note: 'More patience',
  });
});

test('publishing over a version one has not seen is refused', async () => {
  const server = await startTestServer();
  const change = (days: number) => yaml.replace('after: 21 days', `after: ${days} days`);
  await server.call('POST', '/v1/playbook', { yaml: change(22), base: 1 });
  const late = await server.call('POST', '/v1/playbook', { yaml: change(23), base: 1 });
  expect(late).toMatchObject({ status: 409, body: { error: { code: 'playbook-moved' } } });
  expect((await server.call('GET', '/v1/playbook')).body.version).toBe(2);
});
