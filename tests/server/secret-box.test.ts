import { randomBytes } from 'node:crypto';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSecretKeys } from '../../server/secret-keys.ts';
import { createSecretBox } from '../../server/services/secret-box.ts';
import { tempFolder } from './start-test-server.ts';

const [old, young] = [randomBytes(32), randomBytes(32)];
const box = createSecretBox([young]);

test('any text comes back as it was, and the same text is never sealed alike', () => {
  const anyText = fc.string({ unit: 'binary', maxLength: 60 });
  fc.assert(
    fc.property(anyText, anyText, (plain, purpose) => {
      const sealed = box.seal(plain, purpose);
      expect(box.open(sealed, purpose)).toBe(plain);
      expect(sealed).toMatch(/^wmbox1\.[\w.-]+$/);
      expect(box.seal(plain, purpose)).not.toBe(sealed);
    }),
    { numRuns: 50 },
  );
});

test('a sealed text that was altered anywhere, or moved to another place, does not open', () => {
  const sealed = box.seal('the secret', 'oidc:one');
  expect(() => box.open(sealed, 'oidc:two')).toThrow('belongs to something else');
  for (let i = 0; i < sealed.length - 1; i += 1) {
    const other = sealed[i] === 'A' ? 'B' : 'A';
    expect(() => box.open(sealed.slice(0, i) + other + sealed.slice(i + 1), 'oidc:one'), `at ${i}`).toThrow();
  }
  for (const text of ['', 'plain', sealed.slice(0, -10), 'wmbox1...', `${sealed}.x`.slice(3)]) {
    expect(() => box.open(text, 'oidc:one')).toThrow();
  }
});

test('keys are replaced without a moment at which something cannot be read', () => {
  const before = createSecretBox([old]);
  const both = createSecretBox([young, old]);
  const sealed = before.seal('the secret', 'p');
  expect(both.open(sealed, 'p')).toBe('the secret');
  expect(both.isCurrent(sealed)).toBe(false);
  const again = both.seal('the secret', 'p');
  expect(both.isCurrent(again)).toBe(true);
  expect(box.open(again, 'p')).toBe('the secret');
  expect(() => box.open(sealed, 'p')).toThrow('WAYMARK_SECRET_KEY');
});

test('the key is made once, readable by its user only, and never replaced', async () => {
  const folder = await tempFolder();
  const [first] = await readSecretKeys(folder, {});
  expect(first).toHaveLength(32);
  const all = await Promise.all([1, 2, 3].map(() => readSecretKeys(folder, {})));
  for (const keys of all) expect(keys).toEqual([first]);
  const file = join(folder, 'secret-key');
  expect((await stat(file)).mode & 0o077).toBe(0);
  await writeFile(file, `${young.toString('base64')}\n${await readFile(file, 'utf8')}`);
  expect(await readSecretKeys(folder, {})).toEqual([young, first]);
  await writeFile(file, 'half a key\n');
  await expect(readSecretKeys(folder, {})).rejects.toThrow('openssl rand -base64 32');
  await writeFile(file, '');
  await expect(readSecretKeys(folder, {})).rejects.toThrow('secret-key must hold');
});

test('keys from the environment come before the file', async () => {
  const folder = await tempFolder();
  const both = `${young.toString('base64')}, ${old.toString('base64')}`;
  expect(await readSecretKeys(folder, { WAYMARK_SECRET_KEY: both })).toEqual([young, old]);
  await expect(readSecretKeys(folder, { WAYMARK_SECRET_KEY: 'short' })).rejects.toThrow(
    'WAYMARK_SECRET_KEY must',
  );
  expect(() => createSecretBox([])).toThrow('32 bytes');
});
