import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import {
  type AsanaCheckAnswer,
  type AsanaSaveAnswer,
  asanaAnswer,
  asanaCheckAnswer,
  asanaSaveAnswer,
} from '../../lib/sync/asana-protocol.ts';
import { openStore } from '../../server/store/open-store.ts';
import { exportWorkspace } from '../../server/transfer/export-workspace.ts';
import { goodToken, sampleTeam, sampleTemplate, sampleWorkspace } from './asana/asana-data.ts';
import { startAsanaDouble } from './asana/asana-double.ts';
import { startTestServer } from './start-test-server.ts';
import { isOnPostgres } from './test-database.ts';

const place = { workspace: sampleWorkspace.gid, team: sampleTeam.gid, template: sampleTemplate.gid };

async function setUp() {
  const double = await startAsanaDouble();
  onTestFinished(double.close);
  const server = await startTestServer({ asana: { url: double.url, patience: 2000 } });
  const check = async (body: object): Promise<AsanaCheckAnswer> =>
    asanaCheckAnswer.parse((await server.call('POST', '/v1/asana/check', body)).body);
  const save = async (body: object): Promise<AsanaSaveAnswer> =>
    asanaSaveAnswer.parse((await server.call('POST', '/v1/asana', body)).body);
  const read = async (token?: string) =>
    asanaAnswer.parse((await server.call('GET', '/v1/asana', undefined, token)).body).connection;
  return { double, server, check, save, read };
}

test('a token is tried, kept with the place for projects, and never told again', async () => {
  const { double, server, check, save, read } = await setUp();
  expect(await check({})).toMatchObject({ problem: 'no-token', account: null });
  expect(await check({ token: 'no-token-of-anybody' })).toMatchObject({ problem: 'token-refused' });
  expect(await check({ token: goodToken })).toEqual({
    ...{ problem: null, account: 'Ada Admin', workspaces: [sampleWorkspace], teams: [sampleTeam] },
    templates: [{ gid: sampleTemplate.gid, name: sampleTemplate.name }],
  });
  expect(await read()).toBeNull();
  expect((await save({ token: goodToken, ...place })).problem).toBeNull();
  expect(await read()).toMatchObject({ workspace: sampleWorkspace, team: sampleTeam, problem: null });
  const { token: viewer } = await server.join('viewer');
  expect(JSON.stringify(await read(viewer))).not.toContain('a0b1c2d3e4f5');
  // The token that is kept stays, with another place.
  expect((await save({ ...place, team: null, template: null })).connection).toMatchObject({ team: null });
  expect(await check({})).toMatchObject({ problem: null, account: 'Ada Admin' });
  expect(double.wrong).toEqual([]);

  const audit = await server.call('GET', '/v1/audit');
  expect(JSON.stringify(audit.body).match(/asana\.changed/g)).toHaveLength(2);
  expect(JSON.stringify(audit.body)).not.toContain('a0b1c2d3e4f5');
  await server.call('DELETE', '/v1/asana', {});
  expect(await read()).toBeNull();
  expect(await check({})).toMatchObject({ problem: 'no-token' });
});

test('what Asana does not know, or does not take, is not kept', async () => {
  const { double, check, save, read } = await setUp();
  expect(await save({ token: 'no-token-of-anybody', ...place })).toMatchObject({ problem: 'token-refused' });
  expect(await save({ token: goodToken, ...place, template: '99' })).toMatchObject({ problem: 'not-found' });
  expect(await save({ token: goodToken, ...place, workspace: '99' })).toMatchObject({ problem: 'not-found' });
  double.data.hasTemplates = false;
  expect(await check({ token: goodToken })).toMatchObject({ problem: 'plan', templates: [] });
  double.fault = () => 'busy';
  expect(await check({ token: goodToken })).toMatchObject({ problem: 'busy', account: null });
  double.fault = () => 'cut';
  expect(await check({ token: goodToken })).toMatchObject({ problem: 'no-answer' });
  expect(await read()).toBeNull();
});

test('a token that is refused later is told to those who can enter another one', async () => {
  const { double, check, save, read } = await setUp();
  await save({ token: goodToken, ...place });
  double.data.tokens.clear();
  expect(await check({})).toMatchObject({ problem: 'token-refused' });
  expect(await read()).toMatchObject({ problem: 'token-refused' });
  double.data.tokens.add(goodToken);
  await check({});
  expect(await read()).toMatchObject({ problem: null });
});

test.skipIf(isOnPostgres())(
  'the token is in no file that leaves the server, nor readable in its database',
  async () => {
    const { server, save } = await setUp();
    await save({ token: goodToken, ...place });
    await server.close();
    const db = await openStore(join(server.dataDir, 'waymark.db'));
    const { id } = await db.selectFrom('workspaces').select('id').executeTakeFirstOrThrow();
    let text = '';
    for await (const line of exportWorkspace(db, id, new Date())) text += line;
    await db.destroy();
    expect(text).toContain('"table":"members"');
    expect(text).not.toMatch(/asana_connections|wmbox1|a0b1c2d3e4f5/);
    const database = await readFile(join(server.dataDir, 'waymark.db'));
    expect(database.includes('a0b1c2d3e4f5')).toBe(false);
    expect(database.includes('wmbox1')).toBe(true);
  },
);
