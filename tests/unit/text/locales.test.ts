import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseMessagesText } from '@wxt-dev/i18n/build';
import { expect, test } from 'vitest';
import { root, sourceFiles } from '../../architecture/imports.ts';

const folder = join(root, 'locales');
const others = readdirSync(folder).filter((file) => file !== 'en.yml');
const english = messagesOf('en.yml');

/** Every message of a file: its key, and what it looks like apart from its words. */
function messagesOf(file: string) {
  const messages = parseMessagesText(readFileSync(join(folder, file), 'utf8'), 'YAML');
  return new Map(
    messages
      .filter(({ key }) => !key[0]?.startsWith('@@'))
      .map((one) => [
        one.key.join('.'),
        {
          text: one.type === 'plural' ? Object.values(one.plurals).join(' | ') : one.message,
          shape: { plural: one.type === 'plural', braces: [...one.namedSubstitutions].sort() },
        },
      ]),
  );
}

test('there are sentences', () => {
  expect(english.size).toBeGreaterThan(5);
});

test.each(others)('%s says all that English says, with the same braces', (file) => {
  const shapes = (of: typeof english) => Object.fromEntries([...of].map(([key, { shape }]) => [key, shape]));
  expect(shapes(messagesOf(file))).toEqual(shapes(english));
});

test.each(['en.yml', ...others])(
  '%s has no empty sentence, and none a browser would read otherwise',
  (file) => {
    const wrong = [...messagesOf(file)].filter(([, { text }]) => text.trim() === '' || text.includes('$'));
    expect(wrong).toEqual([]);
  },
);

test.each(['en.yml', ...others])('%s says which language it is, and which way that is written', (file) => {
  const messages = messagesOf(file);
  const tag = messages.get('language')?.text ?? '';
  expect(file).toBe(`${tag.replace('-', '_')}.yml`);
  expect(messages.get('direction')?.text).toMatch(/^(ltr|rtl)$/);
});

test('a browser tells keys apart without regard to case and with dots as underscores', () => {
  const names = [...english.keys()].map((key) => key.replaceAll('.', '_').toLowerCase());
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  expect(names.filter((name) => !/^[a-z0-9_]+$/.test(name))).toEqual([]);
});

test('every sentence is said somewhere', () => {
  const code = sourceFiles()
    .concat('wxt.config.ts')
    .map((file) => readFileSync(join(root, file), 'utf8'))
    .join('\n');
  const isSaid = (key: string) =>
    code.includes(`'${key}'`) ||
    code.includes(`__MSG_${key.replaceAll('.', '_')}__`) ||
    // A key whose last part is a word of the data stands in the code as a template.
    (key.split('.').length > 2 && code.includes(`\`${key.slice(0, key.lastIndexOf('.'))}.\${`));
  expect([...english.keys()].filter((key) => !isSaid(key))).toEqual([]);
});
