import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { startTracing } from '../../server/telemetry/start-tracing.ts';
import { startTestServer } from './start-test-server.ts';

/** A collector that keeps what it is sent. */
async function startCollector() {
  const received: string[] = [];
  const server = createServer((request, answer) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      received.push(`${request.url} ${Buffer.concat(parts).toString()}`);
      answer.setHeader('Content-Type', 'application/json').end('{}');
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { received, endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
}

test('requests are traced, in the trace that a proxy began, without what was sent', async () => {
  const collector = await startCollector();
  const tracing = startTracing(collector.endpoint);
  const server = await startTestServer({ tracing });
  const trace = '0af7651916cd43dd8448eb211c80319c';
  const headers = { traceparent: `00-${trace}-b7ad6b7169203331-01` };
  await server.call('GET', '/v1/flags?asOf=Zsecret7', undefined, server.adminToken, headers);
  await server.call('GET', '/v1/Zsecret7');
  await server.close();
  const text = collector.received.join('');
  expect(text).toMatch(/^\/v1\/traces /);
  const sent = collector.received.map((one) => JSON.parse(one.slice(one.indexOf('{'))).resourceSpans[0]);
  for (const { resource } of sent) expect(JSON.stringify(resource)).toContain('"waymark"');
  const spans: { name: string; traceId: string }[] = sent.flatMap(({ scopeSpans }) => scopeSpans[0].spans);
  expect(spans.map(({ name }) => name)).toEqual(['GET /v1/flags', 'GET none']);
  expect(spans[0]?.traceId).toBe(trace);
  expect(text).not.toContain('Zsecret7');
  expect(text).not.toContain(server.adminToken);
});

test('a collector that is away holds nothing up', async () => {
  const server = await startTestServer({ tracing: startTracing('http://127.0.0.1:9') });
  expect((await server.call('GET', '/v1/me')).status).toBe(200);
});
