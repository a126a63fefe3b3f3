import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { gzipParts, press } from '../../server/http/gzip-parts.ts';
import { startTestServer } from './start-test-server.ts';

test.each([
  ['nothing', '', ''],
  ['a beginning alone', 'ä'.repeat(50_000), ''],
  ['an end alone', '', 'x'],
  ['both', '{"workspace":', '{"me":[]}}'],
  ['an end of one whole block', 'a', 'b'.repeat(65_535)],
  ['an end of several blocks', 'a'.repeat(70_000), 'é→'.repeat(70_000)],
])('any gzip reads %s', (_what, begin, end) => {
  const pressed = press(Buffer.from(begin));
  // More than once: what is kept is not used up.
  for (const text of [end, `${end}!`])
    expect(gunzipSync(gzipParts(pressed, Buffer.from(text))).toString()).toBe(begin + text);
});

test('a browser that takes gzip is sent fewer bytes of the same playbook, others what they can read', async () => {
  const server = await startTestServer();
  const ask = async (encoding: string) => {
    const answer = await fetch(`${server.url}/v1/pull`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${server.adminToken}`,
        'Content-Type': 'application/json',
        'Waymark-Protocol': '3',
        'Accept-Encoding': encoding,
      },
      body: JSON.stringify({ workspace: 0, me: 0, records: { cursor: 0, keys: [], fresh: [] } }),
    });
    const bytes = Number(answer.headers.get('Content-Length'));
    return {
      bytes,
      of: answer.headers.get('Content-Encoding'),
      vary: answer.headers.get('Vary'),
      text: await answer.text(),
    };
  };
  const plain = await ask('identity');
  expect(plain).toMatchObject({ of: null, vary: 'Origin, Accept-Encoding' });
  for (const encoding of ['gzip, deflate, br, zstd', 'gzip']) {
    const packed = await ask(encoding);
    expect(packed).toMatchObject({ of: 'gzip', text: plain.text, vary: 'Origin, Accept-Encoding' });
    expect(packed.bytes).toBeLessThan(plain.bytes / 2);
  }
  expect(await ask('br')).toMatchObject({ of: null, text: plain.text });
  expect(await ask('gzip;q=0')).toMatchObject({ of: null, text: plain.text });
});
