import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { readEnvironment } from '../../server/read-environment.ts';
import { changeDatabase } from './change-database.ts';
import { stageSeen, startTestServer } from './start-test-server.ts';

const metricsToken = 'a-token-for-metrics';

test('a server is alive without its database, but not ready', async () => {
  const server = await startTestServer();
  expect(await server.call('GET', '/readyz', undefined, null)).toEqual({ status: 200, body: { ok: true } });
  await changeDatabase(server.dataDir, "delete from kysely_migration where name > '001-first'");
  expect(await server.call('GET', '/readyz')).toMatchObject({
    status: 503,
    body: { error: { code: 'migrations' } },
  });
  await changeDatabase(server.dataDir, 'drop table kysely_migration');
  expect(await server.call('GET', '/readyz')).toMatchObject({
    status: 503,
    body: { error: { code: 'database' } },
  });
  expect(await server.call('GET', '/healthz')).toEqual({ status: 200, body: { ok: true } });
});

test('a stopping server says so, tells its sockets to come back, and finishes what it has begun', async () => {
  const server = await startTestServer({ drain: 300 });
  const socket = new WebSocket(`${server.url.replace('http', 'ws')}/v1/live`);
  await once(socket, 'open');
  const goodbye = once(socket, 'close');
  // A request whose second half comes after the server was told to stop.
  const body = JSON.stringify({ name: 'Mara', access: 'viewer' });
  const request = httpRequest(`${server.url}/v1/invites`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      'Content-Length': body.length,
      Authorization: `Bearer ${server.adminToken}`,
    },
  });
  const answered = once(request, 'response');
  request.write(body.slice(0, 10));
  await new Promise((resolve) => setTimeout(resolve, 50));
  const closed = server.close();
  const notReady = await fetch(`${server.url}/readyz`);
  expect(notReady.status).toBe(503);
  expect(notReady.headers.get('connection')).toBe('close');
  expect(await notReady.json()).toMatchObject({ error: { code: 'stopping' } });
  expect((await goodbye)[0]).toBe(1001);
  request.end(body.slice(10));
  expect((await answered)[0].statusCode).toBe(200);
  await closed;
  await expect(fetch(`${server.url}/healthz`)).rejects.toThrow();
});

test('who sends a byte now and then is cut off, and so is a request that never ends when the server stops', async () => {
  const server = await startTestServer({ patience: { head: 200, request: 400, stop: 100 } });
  const { port } = server;
  const answerTo = async (text: string) => {
    const socket = connect(port, '127.0.0.1');
    let answer = '';
    socket.on('data', (data) => {
      answer += data;
    });
    socket.on('error', () => {});
    socket.write(text);
    await once(socket, 'close');
    return answer;
  };
  expect(await answerTo('GET /v1/hello HTTP/1.1\r\nHost: x\r\nX-Slow: ')).toContain('408');
  const slowBody =
    'POST /v1/pair HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 50\r\n\r\n{';
  expect(await answerTo(slowBody)).toMatch(/408|400/);
  expect(
    await answerTo(`GET /v1/hello HTTP/1.1\r\nHost: x\r\nX-Long: ${'x'.repeat(20_000)}\r\n\r\n`),
  ).toContain('431');
  const endless = answerTo(slowBody);
  await new Promise((resolve) => setTimeout(resolve, 50));
  await server.close();
  await endless;
});

test.each(['/v1/live', '/v1/hello'])('a refused upgrade of %s leaves no connection behind', async (path) => {
  const server = await startTestServer();
  // A client that never ends its side.
  const socket = connect({ port: server.port, host: '127.0.0.1', allowHalfOpen: true });
  onTestFinished(() => {
    socket.destroy();
  });
  socket.on('error', () => {});
  const upgrade = 'Origin: https://evil.example\r\nConnection: Upgrade\r\nUpgrade: websocket';
  socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\n${upgrade}\r\n\r\n`);
  const [answer] = await once(socket, 'data');
  expect(String(answer)).toMatch(path === '/v1/live' ? /^HTTP\/1.1 403 / : /^HTTP\/1.1 200 /);
  await server.close();
});

test.each([
  ['refused before its body is here', 'Content-Length: 10', 'x', 'x'.repeat(9)],
  [
    'larger than may be, in parts',
    'Transfer-Encoding: chunked',
    chunkOf(9_000_000),
    `${chunkOf(100_000)}0\r\n\r\n`,
  ],
])('the connection of a request that is %s takes the next one', async (_what, length, first, rest) => {
  const server = await startTestServer();
  const socket = connect({ port: server.port, host: '127.0.0.1' });
  onTestFinished(() => void socket.destroy());
  let answers = '';
  const answered = async (pattern: RegExp) => {
    while (!pattern.test(answers)) answers += String((await once(socket, 'data'))[0]);
  };
  const token = length.startsWith('Transfer') ? `Authorization: Bearer ${server.adminToken}\r\n` : '';
  socket.write(
    `POST /v1/preferences HTTP/1.1\r\nHost: x\r\n${token}Content-Type: application/json\r\n${length}\r\n\r\n${first}`,
  );
  await answered(/^HTTP\/1.1 4(01|13) /);
  // Longer than a busy client takes to send what it has begun.
  await new Promise((resolve) => setTimeout(resolve, 700));
  socket.write(`${rest}GET /v1/hello HTTP/1.1\r\nHost: x\r\n\r\n`);
  await answered(/HTTP\/1.1 200 /);
});

test('metrics count requests, events, flags and connections, and only for who knows the token', async () => {
  const server = await startTestServer({ metricsToken });
  await server.addAccount();
  await server.call('POST', '/v1/push', { events: [stageSeen('1'), {}] });
  await server.call('GET', '/v1/playbook?version=0');
  const socket = new WebSocket(`${server.url.replace('http', 'ws')}/v1/live`);
  await once(socket, 'open');
  socket.send(JSON.stringify({ token: server.adminToken }));
  await once(socket, 'message');
  const read = (token?: string) =>
    fetch(`${server.url}/metrics`, { headers: token ? { Authorization: `Bearer ${token}` } : {} });
  for (const token of [undefined, server.adminToken, 'wrong']) expect((await read(token)).status).toBe(401);
  const answer = await read(metricsToken);
  expect(answer.headers.get('content-type')).toContain('text/plain');
  const lines = (await answer.text()).split('\n');
  expect(lines).toContain(
    'waymark_http_request_duration_seconds_count{method="POST",route="/v1/push",status="200"} 1',
  );
  expect(lines).toContain(
    'waymark_http_request_duration_seconds_count{method="GET",route="/v1/playbook",status="400"} 1',
  );
  expect(lines).toContain('waymark_events_total{result="applied"} 1');
  expect(lines).toContain('waymark_events_total{result="refused"} 1');
  expect(lines).toContain('waymark_live_connections 1');
  expect(lines).toContain('waymark_flags 0');
  expect(lines.some((line) => line.startsWith('process_resident_memory_bytes'))).toBe(true);
  socket.terminate();
});

test('there are no metrics where no token was chosen', async () => {
  const server = await startTestServer();
  expect((await server.call('GET', '/metrics')).status).toBe(404);
});

test('the environment is checked at the start', () => {
  expect(readEnvironment({})).toEqual({ logLevel: 'info', drain: 0 });
  const all = { WAYMARK_LOG_LEVEL: 'warn', WAYMARK_DRAIN_SECONDS: '5', WAYMARK_METRICS_TOKEN: metricsToken };
  expect(readEnvironment(all)).toEqual({ logLevel: 'warn', drain: 5000, metricsToken });
  const collector = 'http://collector:4318';
  expect(readEnvironment({ OTEL_EXPORTER_OTLP_ENDPOINT: collector })).toMatchObject({ collector });
  expect(() => readEnvironment({ OTEL_EXPORTER_OTLP_ENDPOINT: 'x' })).toThrow('OTEL_EXPORTER_OTLP_ENDPOINT');
  expect(() => readEnvironment({ WAYMARK_LOG_LEVEL: 'loud' })).toThrow(
    'WAYMARK_LOG_LEVEL must be one of debug, info',
  );
  expect(() => readEnvironment({ WAYMARK_DRAIN_SECONDS: 'soon' })).toThrow('WAYMARK_DRAIN_SECONDS must be');
  expect(() => readEnvironment({ WAYMARK_METRICS_TOKEN: 'short' })).toThrow('at least 16 characters');
  expect(readEnvironment({ WAYMARK_TRUST_PROXY: '1' })).toMatchObject({ trustProxy: true });
  expect(() => readEnvironment({ WAYMARK_TRUST_PROXY: 'yes' })).toThrow('WAYMARK_TRUST_PROXY must be 1 or 0');
});

/** A part of a body that is sent in parts. */
function chunkOf(bytes: number): string {
  return `${bytes.toString(16)}\r\n${'x'.repeat(bytes)}\r\n`;
}
