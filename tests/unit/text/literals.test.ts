import { readFileSync } from 'node:fs';
import { join, matchesGlob } from 'node:path';
import { parseSync, Visitor } from 'oxc-parser';
import { expect, test } from 'vitest';
import { root, sourceFiles } from '../../architecture/imports.ts';

/** The folders whose words all come from the catalogue: those where the linter refuses words between tags. */
const biome: { overrides: { includes: string[]; linter: { rules: { style?: object } } }[] } = JSON.parse(
  readFileSync(join(root, 'biome.json'), 'utf8'),
);
const finished = biome.overrides
  .filter(({ linter }) => linter.rules.style && 'noJsxLiterals' in linter.rules.style)
  .flatMap(({ includes }) => includes);

/** What a person reads or hears, as attributes and as members of data. */
const spoken =
  /^(aria-label|aria-description|aria-roledescription|alt|title|label|placeholder|name|legend|heading|hint|note|text|about|send|effect)$/;

interface Span {
  start: number;
  end: number;
}

/** Every literal with words in it that stands where a person would read it. */
function wordsIn(file: string, code: string): string[] {
  const literals: { start: number; value: string }[] = [];
  const places: Span[] = [];
  const looks: Span[] = [];
  const isIn = (start: number, spans: Span[]) =>
    spans.some((span) => span.start <= start && start < span.end);
  new Visitor({
    Literal: ({ start, value }) => void (typeof value === 'string' && literals.push({ start, value })),
    TemplateElement: ({ start, value }) => void literals.push({ start, value: value.raw }),
    JSXAttribute: ({ name, value }) => {
      if (name.type !== 'JSXIdentifier' || !value) return;
      if (spoken.test(name.name)) places.push(value);
      if (name.name === 'className') looks.push(value);
    },
    Property: ({ key, value }) =>
      void (key.type === 'Identifier' && spoken.test(key.name) && places.push(value)),
  }).visit(parseSync(file, code).program);
  return literals
    .filter(({ start }) => isIn(start, places) && !isIn(start, looks))
    .map(({ value }) => value)
    .filter((value) => hasWords.test(value) && !isKey.test(value));
}

/** A capital letter, or two words; `button` and `my-day` are not for people. */
const hasWords = /\p{Lu}|\p{L} +\p{L}|\p{L} $|^ \p{L}/u;
/** The name of a sentence. */
const isKey = /^[a-z]\w*(\.\w*)+$/;

test('words in attributes and data are found', () => {
  const found = (code: string) => wordsIn('sample.tsx', code);
  expect(found('<a title="Close it" className="A b" />')).toEqual(['Close it']);
  expect(found(`<a aria-label={is ? \`Undo: \${x}\` : t('ui.undo')} name="row" />`)).toEqual(['Undo: ']);
  expect(found("const all = [{ label: 'Tomorrow', id: 'X Y' }, { label: 'panel.tomorrowOnly' }];")).toEqual([
    'Tomorrow',
  ]);
  expect(found('const one = { label: <b className="big red">{name}</b> };')).toEqual([]);
});

test('finished folders have no words of their own', () => {
  const files = sourceFiles().filter((file) => finished.some((glob) => matchesGlob(file, glob)));
  expect(files.length).toBeGreaterThan(50);
  const found = files.flatMap((file) =>
    wordsIn(file, readFileSync(join(root, file), 'utf8')).map((value) => `${file}: ${value}`),
  );
  expect(found).toEqual([]);
});
