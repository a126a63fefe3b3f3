import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { allRoutes } from '../../server/routes/all-routes.ts';
import { createLog } from '../../server/telemetry/create-log.ts';
import { terminalLine } from '../../server/telemetry/terminal-lines.ts';
import { hardwareSales, stageSeen, startTestServer } from './start-test-server.ts';

/** Stands for everything that must never be in a log: tokens, codes, names, values, texts. */
const mark = 'Zsecret7';

function collect(level?: string) {
  const lines: string[] = [];
  return { lines, log: createLog({ write: (line) => lines.push(line) }, level) };
}

test('a request is one line of JSON: id, method, route, status, duration', async () => {
  const { lines, log } = collect();
  const server = await startTestServer({ log });
  const answer = await fetch(`${server.url}/v1/me?x=${mark}`, {
    headers: { Authorization: `Bearer ${server.adminToken}` },
  });
  const id = answer.headers.get('X-Request-Id');
  const line = lines.map((text) => JSON.parse(text)).find((one) => one.id === id);
  expect(line).toMatchObject({
    level: 'info',
    message: 'request',
    method: 'GET',
    route: '/v1/me',
    status: 200,
  });
  expect(line.ms).toBeGreaterThanOrEqual(0);
  expect(new Date(line.time).getTime()).not.toBeNaN();
  expect(lines.join('')).not.toContain(mark);
});

test('the id of a proxy is kept, one that could say something is not', async () => {
  const { lines, log } = collect();
  const { url } = await startTestServer({ log });
  const ask = async (given: string) =>
    (await fetch(`${url}/v1/hello`, { headers: { 'X-Request-Id': given } })).headers.get('X-Request-Id');
  expect(await ask('0123456789abcdef0123456789abcdef')).toBe('0123456789abcdef0123456789abcdef');
  expect(await ask(mark)).not.toBe(mark);
  await fetch(`${url}/healthz`);
  expect(lines.join('')).not.toContain('/healthz');
});

test('nothing that people or programs send gets into the log, on any route, with or without a token', async () => {
  const { lines, log } = collect();
  const server = await startTestServer({ log });
  await server.addAccount();
  const yaml = `${await readFile(hardwareSales, 'utf8')}\n# ${mark}\n`;
  const keys = [
    'code',
    'device',
    'name',
    'access',
    'person',
    'id',
    'yaml',
    'note',
    'file',
    'host',
    'account',
  ];
  const marked = Object.fromEntries([...keys, mark, 'record', 'asOf', 'at'].map((key) => [key, mark]));
  const [seen] = stageSeen('1').observations;
  const bodies = [
    marked,
    { ...marked, events: [marked, stageSeen('2', { observations: seen ? [{ ...seen, value: mark }] : [] })] },
    { events: [stageSeen('1', { observations: seen ? [{ ...seen, value: mark }] : [] })] },
    { name: mark, access: 'viewer' },
    { yaml },
    `{"${mark}": ${mark}`,
    `["${mark}"]`,
  ];
  for (const { method, path } of allRoutes) {
    if (path === '/v1/token') continue;
    for (const body of method === 'get' ? [undefined] : bodies) {
      for (const token of [server.adminToken, `wm_${mark}`, null]) {
        await server.call(method.toUpperCase(), `${path}?asOf=${mark}&record=${mark}`, body, token);
      }
    }
  }
  await server.call('GET', `/v1/${mark}`);
  const code = (await server.call('POST', '/v1/invites', { name: mark, access: 'viewer' })).body.code;
  const { token } = (await server.call('POST', '/v1/pair', { code, device: mark }, null)).body;
  const text = lines.join('');
  expect(lines.length).toBeGreaterThan(100);
  for (const secret of [mark, token, code, server.adminToken, server.firstInvite]) {
    expect(text).not.toContain(secret);
  }
});

test('a failure is told with its place and without what was sent; the caller gets its number and no stack', async () => {
  const { lines, log } = collect();
  const server = await startTestServer({ log });
  const database = new DatabaseSync(join(server.dataDir, 'waymark.db'));
  database.exec('drop table invites');
  database.close();
  const { status, body } = await server.call('POST', '/v1/invites', { name: mark, access: 'viewer' });
  expect(status).toBe(500);
  const failure = lines.map((line) => JSON.parse(line)).find(({ level }) => level === 'error');
  expect(failure).toMatchObject({ message: 'A request failed', route: '/v1/invites' });
  expect(failure.error.message).toContain('no such table');
  expect(failure.error.at.join('\n')).toContain('create-invite.ts');
  expect(body.error.message).toContain(failure.id);
  expect(JSON.stringify(body)).not.toMatch(/\.ts|no such table|\bat /);
  expect(lines.join('')).not.toContain(mark);
});

test('an error in the log quotes nothing, and says what it came from', () => {
  const { lines, log } = collect();
  const cause = parseError(`{"a": ${mark}}`);
  log.error(
    'It failed',
    { tries: 3 },
    new Error(`Cannot read "${mark}" nor '${mark}' nor \`${mark}`, { cause }),
  );
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    tries: 3,
    error: { name: 'Error', cause: { name: 'SyntaxError' } },
  });
  expect(lines[0]).not.toContain(mark);
});

function parseError(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    return error;
  }
}

test('a level leaves out what matters less, and a terminal gets words', () => {
  const { lines, log } = collect('warn');
  log.info('nothing');
  log.warn('Something to look at', { queue: 5, who: null });
  expect(lines).toHaveLength(1);
  expect(terminalLine(lines[0] ?? '')).toMatch(
    /^\d\d:\d\d:\d\d warn {2}Something to look at queue=5 who=null\n$/,
  );
});
