import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Preference } from '../../lib/sync/preferences-protocol.ts';
import { startTestServer } from './start-test-server.ts';

interface Pulled {
  me: { cursor: number; changes: { kind: string; id: string; data?: { value: string | null } }[] };
}

async function startHouse() {
  let now = Date.parse('2026-11-20T12:00:00.000Z');
  const server = await startTestServer({ clock: () => new Date(now) });
  const join = async (name: string) => {
    const { body } = await server.call('POST', '/v1/invites', { name, access: 'viewer' });
    const { code } = body as unknown as { code: string };
    const paired = await server.call('POST', '/v1/pair', { code, device: 'a test' }, null);
    return (paired.body as unknown as { token: string }).token;
  };
  const choices = async (token: string) => {
    const request = { workspace: 0, me: 0, records: { cursor: 0, keys: [], fresh: [] } };
    const { me } = (await server.call('POST', '/v1/pull', request, token)).body as unknown as Pulled;
    return Object.fromEntries(me.changes.map(({ id, data }) => [id, data?.value]));
  };
  const say = (changes: Preference[], token: string) =>
    server.call('POST', '/v1/preferences', { changes }, token);
  const pass = (ms: number) => {
    now += ms;
  };
  return { join, choices, say, pass };
}

test('choices are the same in all of a person’s browsers, and nobody else’s', async () => {
  const { join, choices, say } = await startHouse();
  const [mara, ivo] = [await join('Mara'), await join('Ivo')];
  await say([{ name: 'pause', value: '2026-11-21T00:00:00.000Z', at: '2026-11-20T11:00:00.000Z' }], mara);
  expect(await choices(mara)).toEqual({ pause: '2026-11-21T00:00:00.000Z' });
  expect(await choices(ivo)).toEqual({});
});

test('whatever the order in which browsers tell them, the later choice stays', async () => {
  const { join, choices, say } = await startHouse();
  const words = fc.array(
    fc.record({
      name: fc.constantFrom('pause', 'hide.site.hubspot', 'hide.record.hubspot:1:deal:1'),
      value: fc.option(fc.constantFrom('a', 'b', 'c')),
      // Some clocks are ahead of the server's: they may not win for ever.
      at: fc
        .integer({ min: 0, max: 59 })
        .map((minute) => `2026-11-20T11:${String(minute).padStart(2, '0')}:00.000Z`),
    }),
    { minLength: 1, maxLength: 12 },
  );
  let count = 0;
  await fc.assert(
    fc.asyncProperty(words, async (list) => {
      count += 1;
      const [one, other] = [await join(`A${count}`), await join(`B${count}`)];
      await say(list, one);
      for (const word of list.toReversed()) await say([word], other);
      expect(await choices(other)).toEqual(await choices(one));
    }),
    { numRuns: 12 },
  );
});

test('a clock that is ahead does not win for ever, and a choice that was taken back is let go of after a month', async () => {
  const { join, choices, say, pass } = await startHouse();
  const token = await join('Mara');
  await say([{ name: 'pause', value: 'a', at: '2030-01-01T00:00:00.000Z' }], token);
  pass(60_000);
  await say([{ name: 'pause', value: null, at: '2026-11-20T12:00:30.000Z' }], token);
  expect(await choices(token)).toEqual({ pause: null });
  pass(31 * 86_400_000);
  await say([{ name: 'hide.site.asana', value: 'always', at: '2026-12-20T12:00:00.000Z' }], token);
  expect(await choices(token)).toEqual({ 'hide.site.asana': 'always' });
});

test('more choices than anybody makes are refused with a word on what to do', async () => {
  const { join, say } = await startHouse();
  const token = await join('Mara');
  for (let page = 0; page < 11; page += 1) {
    const changes = Array.from({ length: 50 }, (_, index) => ({
      name: `hide.record.hubspot:1:deal:${page * 50 + index}`,
      value: 'always',
      at: '2026-11-20T11:00:00.000Z',
    }));
    const { status, body } = await say(changes, token);
    if (page < 10) expect(status).toBe(200);
    else expect({ status, body }).toMatchObject({ status: 409, body: { error: { code: 'too-many' } } });
  }
});
