import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { eventsSent, requestsSent } from './sent.ts';

/** A document's tables, a line as its cells; the first cell without its backticks. */
function rowsOf(file: string, title: string): string[][] {
  const [, part = ''] = readFileSync(file, 'utf8').split(`\n## ${title}\n`);
  const lines = (part.split('\n## ')[0] ?? '').split('\n').filter((line) => line.startsWith('| '));
  return lines.slice(1).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}
const plain = (text = '') => text.replaceAll('`', '');
const named = (text = '') => [...text.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name).sort();

/** Which fields a table says are sent, by what. */
const told = (title: string) =>
  Object.fromEntries(rowsOf('docs/privacy.md', title).map(([what, fields]) => [plain(what), named(fields)]));

test('the privacy statement names every request of the extension and every field of it', () => {
  const sent = requestsSent();
  expect(sent.size).toBeGreaterThan(20);
  expect(told('What is sent, and why')).toEqual(Object.fromEntries(sent));
});

test('the privacy statement names every kind of event and every field of it', () => {
  const sent = eventsSent();
  expect(sent.size).toBeGreaterThan(10);
  expect(told('What an event says')).toEqual(Object.fromEntries(sent));
});

interface Manifest {
  permissions: string[];
  host_permissions: string[];
  optional_host_permissions: string[];
  content_scripts: { matches: string[] }[];
  browser_specific_settings?: {
    gecko: { data_collection_permissions: { required: string[]; optional: string[] } };
  };
}

/** A manifest as the build wrote it: what WXT adds counts too. */
function built(browser: 'chrome' | 'firefox'): Manifest {
  const file = `.output/${browser}-mv3/manifest.json`;
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new Error(`There is no ${file}. Run "npm run build" and "npm run build:firefox" first.`);
  }
}

test.each(['chrome', 'firefox'] as const)(
  'each permission in %s has a written reason, and no other',
  (browser) => {
    const manifest = built(browser);
    const asked = [
      ...manifest.permissions,
      ...manifest.host_permissions,
      ...manifest.optional_host_permissions,
    ];
    const here = rowsOf('docs/stores.md', 'Permissions and their reasons').filter(
      ([, where = '']) => /^both/.test(where) || where.toLowerCase().includes(browser),
    );
    expect(here.map(([permission]) => plain(permission)).sort()).toEqual(asked.toSorted());
    for (const [permission, , reason = ''] of here) expect(reason.length, permission).toBeGreaterThan(20);
    for (const { matches } of manifest.content_scripts)
      for (const pattern of matches) expect(manifest.host_permissions).toContain(pattern);
  },
);

test('each kind of data that Firefox is told of is explained, and no other', () => {
  const declared = built('firefox').browser_specific_settings?.gecko.data_collection_permissions;
  const kinds = rowsOf('docs/stores.md', "Data collection, in Firefox's words");
  const asked = (how: string) => kinds.filter((row) => row[1] === how).map(([kind]) => plain(kind));
  expect(asked('required').sort()).toEqual(declared?.required.toSorted());
  expect(asked('optional').sort()).toEqual(declared?.optional.toSorted());
});
