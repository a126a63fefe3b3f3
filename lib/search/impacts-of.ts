import type { SearchDocument } from './search-document.ts';
import { termsOf } from './words-of.ts';

/** How much a term in a place counts, against one mention in the text. */
const worth = { title: 12, heading: 6, key: 6 };
/** However often the text says it, it counts less than a heading. */
const mostOfText = 3;
/** Usual lengths in terms: a longer place says less by each of its terms. */
const usual = { title: 6, headings: 30, text: 400 };

/**
 * How much each term of a document stands for it: 1 to 255. Lengths are compared with fixed ones and not with those of the collection, so
 * that documents that come and go change no other's figures.
 */
export function impactsOf(sop: SearchDocument, known: Map<string, readonly string[]>): Map<string, number> {
  const sums = new Map<string, number>();
  const add = (terms: readonly string[], each: number) => {
    for (const term of new Set(terms)) sums.set(term, (sums.get(term) ?? 0) + each);
  };
  const title = termsOf(sop.title, known);
  add(title, worth.title / lengthNorm(title.length, usual.title));
  const headings = sop.headings.map((heading) => termsOf(heading, known));
  const length = headings.reduce((sum, terms) => sum + terms.length, 0);
  add(headings.flat(), worth.heading / lengthNorm(length, usual.headings));
  for (const key of sop.keys) add(termsOf(key, known), worth.key);

  const text = termsOf(sop.text, known);
  const times = new Map<string, number>();
  for (const term of text) times.set(term, (times.get(term) ?? 0) + 1);
  const norm = lengthNorm(text.length, usual.text);
  for (const [term, count] of times)
    sums.set(term, (sums.get(term) ?? 0) + (mostOfText * count) / (count + 2 * norm));

  for (const [term, sum] of sums) sums.set(term, Math.max(1, Math.round((255 * sum) / (sum + 2))));
  return sums;
}

const lengthNorm = (length: number, usually: number) => Math.min(3, 0.7 + (0.3 * length) / usually);
