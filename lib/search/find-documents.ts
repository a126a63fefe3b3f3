import { markWords, type Passage, passageOf } from './passage-of.ts';
import type { SearchDocument } from './search-document.ts';
import type { Hits } from './search-index.ts';
import { termsOf } from './words-of.ts';

export interface Found {
  id: string;
  title: Passage;
  /** The part of its text that has most of the words; empty where the text has none of them. */
  passage: Passage;
}

/** So many of the index's best are looked at closely. */
export const lookedAt = 24;

/** Words that stand together, in one heading or in the title, are what was meant. */
const together = 0.5;
/** Who types the beginning of a title means that one. */
const beginsTitle = 0.4;
/** So do words that stand near each other in the text, which is looked for in this many of the best only. */
const nearby = 0.25;
const readThrough = 12;

/**
 * Puts the best hits of the index in their last order, by their own words, and shows where the words stand.
 * @param documents The documents of the hits, as many as are still there, in any order.
 * @param ranks What a document's hits are multiplied by, where that is not 1.
 */
export function findDocuments(
  { hits, meant }: Hits,
  query: string,
  documents: readonly SearchDocument[],
  { most, ranks = new Map() }: { most: number; ranks?: ReadonlyMap<string, number> },
): Found[] {
  const byId = new Map(documents.map((sop) => [sop.id, sop]));
  const known = new Map<string, readonly string[]>();
  const typed = termsOf(query, known).join(' ');
  return hits
    .flatMap(({ id, score }) => {
      const sop = byId.get(id);
      return sop
        ? [{ sop, score: score * (ranks.get(id) ?? 1) * (1 + closeness(sop, typed, meant, known)) }]
        : [];
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, Math.max(most, readThrough))
    .map(({ sop: { id, title, headings, text }, score }) => {
      const { passage, things } = passageOf([...headings, text].join(' · '), meant);
      const more = things > 1 ? (nearby * things) / meant.length : 0;
      return { id, title: markWords(title, meant), passage, score: score * (1 + more) };
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ id, title, passage }) => ({ id, title, passage }));
}

function closeness(
  { title, headings }: SearchDocument,
  typed: string,
  meant: Hits['meant'],
  known: Map<string, readonly string[]>,
): number {
  const titleTerms = termsOf(title, known);
  const begins = titleTerms.join(' ').startsWith(typed) ? beginsTitle : 0;
  if (meant.length < 2) return begins;
  const parts = [titleTerms, ...headings.map((heading) => termsOf(heading, known))].map((terms) => {
    const weights = meant.map((each) => Math.max(0, ...terms.map((term) => each.get(term) ?? 0)));
    return weights.filter((weight) => weight > 0).length < 2
      ? 0
      : weights.reduce((sum, weight) => sum + weight, 0);
  });
  return begins + (together * Math.max(...parts)) / meant.length;
}
