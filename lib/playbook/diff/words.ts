import type { Text } from '../../text/text.ts';

const shown = 5;

/** Words as a list in a sentence: `A, B and C`; of many the first five and how many more. */
export function listWords(words: readonly Text[], last: 'and' | 'or' = 'and'): Text {
  const rest = words.length - shown;
  const more: Text = { key: 'change.more', with: { n: rest } };
  const all = rest > 1 ? [...words.slice(0, shown), more] : words;
  const other = all.at(-1) ?? '';
  if (all.length < 2) return other;
  return { key: `change.join.${last}`, with: { one: commaWords(all.slice(0, -1)), other } };
}

/** Words with commas between them: `A, B, C`. */
export function commaWords(words: readonly Text[]): Text {
  return joinedWords(words, 'comma');
}

/** Words with the same word between any two of them: `A and B and C`. */
export function joinedWords([first = '', ...rest]: readonly Text[], by: 'and' | 'or' | 'comma'): Text {
  return rest.reduce<Text>((one, other) => ({ key: `change.join.${by}`, with: { one, other } }), first);
}

/** A name as it stands in a sentence. */
export function quoted(name: Text): Text {
  return { key: 'change.quoted', with: { name } };
}

/** Any value of the document in words, for what has no words of its own. */
export function valueWords(value: unknown): Text {
  if (value === undefined || value === null) return { key: 'change.nothing' };
  if (typeof value === 'string') return quoted(value);
  if (Array.isArray(value))
    return value.length > 0 ? listWords(value.map(valueWords)) : { key: 'change.nothing' };
  if (!isPart(value)) return String(value);
  const pairs = Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .map(([name, one]): Text => ({ key: 'change.pair', with: { name, value: valueWords(one) } }));
  return { key: 'change.group', with: { pairs: commaWords(pairs) } };
}

/** A value as it is written, such as a time; what is no text in words. */
export function plainWords(value: unknown): Text {
  return typeof value === 'string' ? value : valueWords(value);
}

/** A part of a playbook, whatever its kind. */
export type Part = Readonly<Record<string, unknown>>;

export function isPart(value: unknown): value is Part {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The things in a list that have an id; of anything else nothing. */
export function partsOf(value: unknown): (Part & { id: string })[] {
  if (!Array.isArray(value)) return [];
  return value.filter((one): one is Part & { id: string } => isPart(one) && typeof one.id === 'string');
}
