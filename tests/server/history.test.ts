import { expect, test } from 'vitest';
import { historyAnswer } from '../../lib/sync/history-protocol.ts';
import { dealKey, stageSeen, startTestServer } from './start-test-server.ts';

test('a record’s history comes newest first, a hundred at a time, and no event twice or never', async () => {
  const server = await startTestServer();
  await server.addAccount();
  const [seen] = stageSeen('1').observations;
  // Several at the same moment, and told in another order than they happened.
  const events = Array.from({ length: 230 }, (_, index) => {
    const day = new Date(Date.UTC(2026, 0, 1 + Math.floor(((index * 7) % 230) / 3))).toISOString();
    const observations = seen ? [{ ...seen, value: `v${index}`, asOf: day }] : [];
    return { ...stageSeen('1'), occurredAt: day, observations };
  });
  await server.call('POST', '/v1/push', { events: [...events, stageSeen('2')] });
  const { token } = await server.join('viewer');
  const read = async (before: string | null) => {
    const query = new URLSearchParams({ key: dealKey('1'), ...(before ? { before } : {}) });
    const { body } = await server.call('GET', `/v1/record/history?${query}`, undefined, token);
    return historyAnswer.parse(body);
  };
  const pages = [await read(null)];
  for (let next = pages[0]?.next ?? null; next !== null; next = pages.at(-1)?.next ?? null) {
    pages.push(await read(next));
  }
  expect(pages.map((page) => page.events.length)).toEqual([100, 100, 30]);
  const all = pages.flatMap((page) => page.events);
  expect(new Set(all.map(({ event }) => event.id))).toEqual(new Set(events.map(({ id }) => id)));
  const times = all.map(({ event }) => event.occurredAt);
  expect(times).toEqual(times.toSorted().reverse());
  expect(all.every(({ by }) => by.name !== '')).toBe(true);

  const other = await server.call('GET', `/v1/record/history?key=${dealKey('9')}`, undefined, token);
  expect(other.status).toBe(404);
  await server.call('DELETE', '/v1/accounts', { host: 'hubspot', account: '1' });
  const gone = await server.call('GET', `/v1/record/history?key=${dealKey('1')}`, undefined, token);
  expect(gone.status).toBe(404);
});
