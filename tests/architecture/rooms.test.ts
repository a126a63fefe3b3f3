import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { allImports, root, sourceFiles } from './imports.ts';

const imports = allImports();
const pure = /^lib\/(playbook|rules|handoff|records|sops|training|analysis|search|sync|messages)\//;
const inPage = /^lib\/(hosts|overlay)\/|^lib\/platform\/page-runtime\.ts$|^entrypoints\/[a-z]+\.content\//;
const show = ({ from, to }: { from: string; to: string }) => `${from} → ${to}`;

test('the walk sees the project', () => {
  expect(imports.length).toBeGreaterThan(100);
  expect(imports.map(show)).toContain('lib/rules/evaluate.ts → lib/rules/steps.ts');
});

test.each([
  [
    'nothing imports an entrypoint',
    (from: string, to: string) => to.startsWith('entrypoints/') && !from.startsWith('entrypoints/'),
  ],
  [
    'lib never imports server, cli, components or scripts',
    (from: string, to: string) => from.startsWith('lib/') && /^(server|cli|components|scripts)\//.test(to),
  ],
  [
    'components never import server or cli',
    (from: string, to: string) => from.startsWith('components/') && /^(server|cli)\//.test(to),
  ],
  [
    'the server has no browser rooms',
    (from: string, to: string) =>
      /^(server|cli)\//.test(from) && /^lib\/(hosts|overlay|store|worker)\//.test(to),
  ],
  [
    'pure rooms import pure rooms only',
    (from: string, to: string) =>
      pure.test(from) &&
      to.startsWith('lib/') &&
      !pure.test(to) &&
      !['lib/platform/clock.ts', 'lib/text/text.ts'].includes(to),
  ],
  [
    'pure rooms have no database, framework or browser package',
    (from: string, to: string) =>
      pure.test(from) &&
      !to.startsWith('lib/') &&
      !['zod', 'yaml', 'temporal-polyfill', 'fastest-levenshtein', 'css-what'].includes(to),
  ],
  [
    'only platform wraps the browser API',
    (from: string, to: string) => to === 'webextension-polyfill' && from !== 'lib/platform/extension.ts',
  ],
  [
    'only the store and the worker use Dexie rooms',
    (from: string, to: string) =>
      (to === 'dexie' || to.startsWith('lib/store/')) && !/^lib\/(store|worker)\//.test(from),
  ],
])('%s', (_rule, isWrong) => {
  expect(imports.filter(({ from, to }) => isWrong(from, to)).map(show)).toEqual([]);
});

// A transaction that is not in line with the others of its workspace would lose updates on PostgreSQL.
test('only the store begins transactions: services go through inWorkspace and inSnapshot', () => {
  const own = sourceFiles().filter((file) => file.startsWith('server/') && !file.startsWith('server/store/'));
  const wrong = own.filter((file) => readFileSync(join(root, file), 'utf8').includes('.transaction()'));
  expect(own.length).toBeGreaterThan(50);
  expect(wrong).toEqual([]);
});

// The key of a record is one line without zod, made for the page.
test('a content script carries only its own rooms, and types', () => {
  const wrong = imports.filter(
    ({ from, to, typeOnly }) =>
      inPage.test(from) &&
      !typeOnly &&
      !inPage.test(to) &&
      to !== 'lib/records/record-key.ts' &&
      !to.startsWith('wxt') &&
      !to.endsWith('.css'),
  );
  expect(wrong.map(show)).toEqual([]);
});

test('pure rooms do not reach for the browser, the network or the clock', () => {
  const reach =
    /(?<![\w-])(fetch\(|document\.|window\.|indexedDB|localStorage|chrome\.|browser\.|Date\.now\(|new Date\(\)|Math\.random|crypto\.random)/;
  const wrong = sourceFiles()
    .filter((file) => pure.test(file))
    .filter((file) =>
      reach.test(readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')),
    );
  expect(wrong).toEqual([]);
});
