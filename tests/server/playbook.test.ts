import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { versionsAnswer } from '../../lib/sync/admin-protocol.ts';
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

test('versions are listed, read and rolled back to, as new versions with the same conflict rule', async () => {
  const server = await startTestServer();
  const editor = await server.join('editor');
  const member = await server.join('member');
  const text = yaml
    .replace('after: 21 days', 'after: 30 days')
    .replace('name: Hardware', 'name: More hardware');
  await server.call('POST', '/v1/playbook', { yaml: text, note: 'More patience' }, editor.token);
  const listed = await server.call('GET', '/v1/playbooks', undefined, member.token);
  expect(listed.body).toMatchObject({
    versions: [
      { version: 2, name: 'More hardware sales', publishedBy: 'A editor', note: 'More patience' },
      { version: 1, name: 'Hardware sales' },
    ],
    more: false,
  });
  expect((await server.call('GET', '/v1/playbooks?before=2')).body).toMatchObject({
    versions: [{ version: 1 }],
  });
  expect((await server.call('GET', '/v1/playbook?version=1')).body).toMatchObject({ version: 1, yaml });
  for (const [version, status] of [
    ['9', 404],
    ['0', 400],
    ['last', 400],
  ]) {
    expect((await server.call('GET', `/v1/playbook?version=${version}`)).status).toBe(status);
  }

  const rollback = (body: object, token = editor.token) =>
    server.call('POST', '/v1/playbook/rollback', body, token);
  expect((await rollback({ version: 1 }, member.token)).status).toBe(403);
  expect((await rollback({ version: 9 })).status).toBe(404);
  expect(await rollback({ version: 1, base: 1 })).toMatchObject({
    status: 409,
    body: { error: { code: 'playbook-moved' } },
  });
  const { workspace } = await server.pull({});
  const back = await rollback({ version: 1, base: 2, note: 'Too patient' });
  expect(back.body).toMatchObject({ version: 3, publishedBy: 'A editor', changed: true });
  expect((await server.call('GET', '/v1/playbook')).body).toMatchObject({
    version: 3,
    yaml,
    note: 'Back to version 1: Too patient',
  });
  const { changes } = (await server.pull({ workspace: workspace.cursor })).workspace;
  expect(changes).toMatchObject([
    { kind: 'playbook', data: { version: 3, playbook: { name: 'Hardware sales' } } },
  ]);
  expect((await rollback({ version: 1 })).body).toMatchObject({ version: 3, changed: false });
});

test('more versions than one answer holds are read page by page', async () => {
  const server = await startTestServer();
  for (let days = 22; days < 125; days += 1) {
    await server.call('POST', '/v1/playbook', {
      yaml: yaml.replace('after: 21 days', `after: ${days} days`),
    });
  }
  const first = await server.call('GET', '/v1/playbooks');
  expect(first.body).toMatchObject({ more: true });
  const numbers = (body: object) => versionsAnswer.parse(body).versions.map(({ version }) => version);
  const rest = await server.call('GET', `/v1/playbooks?before=${numbers(first.body).at(-1)}`);
  expect(rest.body).toMatchObject({ more: false });
  expect([...numbers(first.body), ...numbers(rest.body)]).toEqual(
    Array.from({ length: 104 }, (_, index) => 104 - index),
  );
});
