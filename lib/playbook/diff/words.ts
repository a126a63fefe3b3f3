const shown = 5;

/** Words as a list in a sentence: `A, B and C`; of many the first five and how many more. */
export function listWords(words: readonly string[], last = 'and'): string {
  const rest = words.length - shown;
  const all = rest > 1 ? [...words.slice(0, shown), `${rest} more`] : words;
  if (all.length < 2) return all.join('');
  return `${all.slice(0, -1).join(', ')} ${last} ${all.at(-1)}`;
}

/** A name as it stands in a sentence. */
export function quoted(name: string): string {
  return `"${name}"`;
}

/** Any value of the document in words, for what has no words of its own. */
export function valueWords(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  if (typeof value === 'string') return quoted(value);
  if (Array.isArray(value)) return value.length > 0 ? listWords(value.map(valueWords)) : 'nothing';
  if (!isPart(value)) return String(value);
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  return `{ ${entries.map(([key, one]) => `${key}: ${valueWords(one)}`).join(', ')} }`;
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
