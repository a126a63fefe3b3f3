import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildPageScript, type PageBuild } from '../../hosts/build-page-script.ts';

/** Words that only these libraries carry, in a minified bundle too. */
const telltales = [
  'react',
  'zod',
  'Dexie',
  'IDBKeyRange',
  'webextension-polyfill',
  'ZodError',
  'useState',
  'markdown',
];
const rooms = [
  'lib/hosts/',
  'lib/overlay/',
  'lib/records/record-key.ts',
  'lib/platform/page-runtime.ts',
  'lib/platform/start-in-page.ts',
];

describe.each(['hubspot', 'salesforce', 'asana'])('the script inside the pages of %s', (host) => {
  let made: PageBuild;
  beforeAll(async () => {
    made = await buildPageScript(host);
  }, 60_000);

  it('is at most 15 KB gzipped', () => {
    expect(gzipSync(made.script, { level: 9 }).length).toBeLessThanOrEqual(15 * 1024);
  });

  it('carries no React, zod, Dexie or polyfill', () => {
    const packages = made.sources.flatMap(
      (source) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1] ?? [],
    );
    expect([...new Set(packages)].sort()).toEqual(['wxt']);
    for (const word of telltales) expect(made.script.includes(word), word).toBe(false);
  });

  it('is made of the page’s own rooms and nothing else', () => {
    const own = made.sources.filter(
      (source) => !source.includes('node_modules') && !source.startsWith(`entrypoints/${host}.content/`),
    );
    expect(own.length).toBeGreaterThan(10);
    expect(own.filter((source) => !rooms.some((room) => source.startsWith(room)))).toEqual([]);
  });

  it('listens to no key of the page and evaluates no text', () => {
    expect(made.script).not.toMatch(/\beval\(|new Function|innerHTML|document\.title/);
  });
});
