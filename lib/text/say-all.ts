import { say } from './say.ts';
import type { Said, Sentence } from './text.ts';

/** Puts every sentence in plain data into the language at hand and leaves all else as it is; see `say`. */
export function sayAll<T>(data: T): Said<T>;
export function sayAll(data: unknown): unknown {
  if (typeof data !== 'object' || data === null) return data;
  if (Array.isArray(data)) return data.map((each) => sayAll(each));
  if (isSentence(data)) return say(data);
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, sayAll(value)]));
}

const parts = new Set(['key', 'count', 'with']);

/** A record's address has no key of its own, and nothing else that is said has one. */
function isSentence(data: object): data is Sentence {
  return 'key' in data && typeof data.key === 'string' && Object.keys(data).every((name) => parts.has(name));
}
