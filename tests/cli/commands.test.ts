import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { playbookJsonSchema } from '../../cli/playbook-json-schema.ts';
import { hardwareSales, startTestServer, tempFolder } from '../server/start-test-server.ts';
import { runWaymark, startWaymark, tempFile } from './run-waymark.ts';

const yaml = await readFile(hardwareSales, 'utf8');

test('check says what is in a good playbook and where a broken one is wrong', async () => {
  const good = await startWaymark(['check', hardwareSales]);
  expect(good).toMatchObject({ code: 0, out: expect.stringContaining('is in order') });
  const file = await tempFile('broken.yaml', yaml.replace('sop: offer', 'sop: no-such-sop'));
  const line = yaml.split('\n').findIndex((text) => text.includes('sop: offer')) + 1;
  // It may be an SOP document, which only the backend knows.
  const foreign = await runWaymark(['check', file]);
  expect(foreign.code).toBe(0);
  expect(foreign.out).toContain('which was not checked here');
  expect(foreign.out).toContain(`broken.yaml:${line}:`);
  const bad = await startWaymark([
    'check',
    await tempFile('bad.yaml', yaml.replace('sop: offer', 'spo: offer')),
  ]);
  expect(bad.code).toBe(1);
  expect(bad.err).toContain(`bad.yaml:${line}:`);
  expect(bad.err).toContain('spo');
});

test('publish puts a file in force, and a broken one not', async () => {
  const server = await startTestServer();
  const file = await tempFile('mine.yaml', yaml.replace('after: 21 days', 'after: 30 days'));
  const done = await startWaymark(['publish', file, '--note', 'More patience', '--data', server.dataDir]);
  expect(done).toMatchObject({ code: 0, out: expect.stringContaining('version 2') });
  const broken = await tempFile('broken.yaml', yaml.replace('after: 21 days', 'after: soon'));
  const refused = await runWaymark(['publish', broken, '--data', server.dataDir]);
  expect(refused.code).toBe(1);
  expect(refused.err).toMatch(/broken\.yaml:\d+:\d+/);
  expect((await server.call('GET', '/v1/playbook')).body).toMatchObject({
    version: 2,
    note: 'More patience',
  });
});

test('an invite made here connects a browser; accounts are added, listed and removed', async () => {
  const { dataDir, call } = await startTestServer();
  const env = { WAYMARK_DATA: dataDir };
  const invited = await startWaymark(['invite', '--name', 'Mara', '--person', 'vicki-laflamme'], env);
  expect(invited.code).toBe(0);
  const [code] = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(invited.out) ?? [];
  const paired = await call('POST', '/v1/pair', { code, device: 'x' }, null);
  expect(paired.body.member).toMatchObject({ name: 'Mara', access: 'member', person: 'vicki-laflamme' });

  expect((await runWaymark(['accounts', 'add', 'hubspot', '123'], env)).out).toBe('hubspot 123\n');
  expect((await runWaymark(['accounts'], env)).out).toBe('hubspot 123\n');
  const wrong = await runWaymark(['accounts', 'add', 'pipedrive', '1'], env);
  expect(wrong).toMatchObject({ code: 1, err: expect.stringContaining('hubspot') });
  expect((await runWaymark(['accounts', 'remove', 'hubspot', '123'], env)).out).toContain('No account yet');
});

test('members are listed, and one is removed', async () => {
  const { dataDir, call, join } = await startTestServer();
  const env = { WAYMARK_DATA: dataDir };
  const { token, member } = await join('member', 'vicki-laflamme');
  const listed = await runWaymark(['members'], env);
  expect(listed.out).toContain('Command line · owner · built in');
  expect(listed.out).toContain(`${member.id}  A member · member · vicki-laflamme · 1 browser`);
  const removed = await runWaymark(['members', 'remove', member.id], env);
  expect(removed.code).toBe(0);
  expect(removed.out).not.toContain(member.id);
  expect((await call('GET', '/v1/me', undefined, token)).status).toBe(401);
  const unknown = await runWaymark(['members', 'remove', 'nobody'], env);
  expect(unknown).toMatchObject({ code: 1, err: expect.stringContaining('no member with the id "nobody"') });
});

test('without a running backend a command says what to do', async () => {
  const server = await startTestServer();
  await server.close();
  const stopped = await startWaymark(['flags', '--data', server.dataDir]);
  expect(stopped.code).toBe(1);
  expect(stopped.err).toContain('is not running. Start it with');
  const nowhere = await runWaymark(['flags', '--data', await tempFolder()]);
  expect(nowhere.code).toBe(1);
  expect(nowhere.err).toContain('npm run -s server');
});

test('wrong use ends with code 2', async () => {
  expect((await runWaymark(['publish'])).code).toBe(2);
  expect((await startWaymark(['dance'])).code).toBe(2);
  expect((await runWaymark(['check', 'no-such-file.yaml'])).code).toBe(2);
  expect((await startWaymark(['--help'])).code).toBe(0);
});

test('the committed JSON Schema is the current one', async () => {
  const committed = JSON.parse(await readFile('examples/playbook.schema.json', 'utf8'));
  const message = 'run: npm run -s waymark -- schema > examples/playbook.schema.json';
  expect(committed, message).toEqual(playbookJsonSchema());
});
