import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { pairAnswer, protocolRange, pullAnswer, pushAnswer, refreshAnswer } from '../../lib/sync/protocol.ts';
import { startTestServer } from './start-test-server.ts';

const recorded = z.array(
  z.object({
    method: z.string(),
    path: z.string(),
    headers: z.record(z.string(), z.string()),
    body: z.optional(z.record(z.string(), z.unknown())),
    status: z.int(),
  }),
);

/** What the worker of an extension of that version sent while it was paired, saw a deal, synchronised over the end of
 *  its access token and was disconnected. Codes and tokens stand as `{code}`, `{token}` and `{refresh}`. */
async function recordingOf(version: number) {
  const file = new URL(`recordings/protocol-${version}.json`, import.meta.url);
  return recorded.parse(JSON.parse(await readFile(file, 'utf8')));
}

test('the two protocol versions before this one are served', () => {
  expect(protocolRange.max - protocolRange.min).toBeGreaterThanOrEqual(2);
});

test.each([1, 2])('what an extension of protocol version %i sent is answered as it was', async (version) => {
  let passed = 0;
  const server = await startTestServer({ clock: () => new Date(Date.now() + passed) });
  await server.call('POST', '/v1/accounts', { host: 'hubspot', account: '1000001' });
  const known: Record<string, string> = { code: server.firstInvite ?? '' };
  const fill = (text: string) =>
    text.replaceAll(/\{(code|token|refresh)\}/g, (_all, name) => known[name] ?? '');
  const applied: string[] = [];
  for (const { method, path, headers, body, status } of await recordingOf(version)) {
    // The recording was made over the end of the first access token.
    if (path === '/v1/token/refresh') passed = 16 * 60_000;
    const sent = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, fill(value)]));
    const init = { method, headers: sent, ...(body ? { body: fill(JSON.stringify(body)) } : {}) };
    const response = await fetch(server.url + path, init);
    expect(response.status, `${method} ${path}`).toBe(status);
    const answer: unknown = await response.json();
    if (path === '/v1/pair') Object.assign(known, pairAnswer.parse(answer));
    if (path === '/v1/token/refresh') Object.assign(known, refreshAnswer.parse(answer));
    if (path === '/v1/pull') pullAnswer.parse(answer);
    if (path === '/v1/push') applied.push(...pushAnswer.parse(answer).results.map((one) => one.status));
  }
  expect(applied.length).toBeGreaterThan(0);
  expect(new Set(applied)).toEqual(new Set(['applied']));
  expect(known.refresh === undefined).toBe(version === 1);
});
