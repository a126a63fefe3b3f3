import { queryTerms } from './words-of.ts';

/** One thing that a query asks for, in its own words or in others that the company uses for it. */
export type Asked = readonly { words: readonly string[]; weight: number }[];

/** Another name counts a little less than the one that was typed. */
const ofSynonym = 0.85;

/**
 * Takes a query apart: each word is a thing asked for, or several words that together have synonyms.
 * @param synonyms Groups of names for the same thing, as in `[["purchase order", "PO"]]`.
 */
export function askedOf(query: string, synonyms: readonly (readonly string[])[]): Asked[] {
  const words = queryTerms(query);
  const groups = synonyms.map((names) => names.map(queryTerms).filter((name) => name.length > 0));
  const asked: Asked[] = [];
  for (let at = 0; at < words.length; ) {
    const [name, others] = longestName(words.slice(at), groups);
    asked.push([{ words: name, weight: 1 }, ...others.map((other) => ({ words: other, weight: ofSynonym }))]);
    at += name.length;
  }
  return asked;
}

type Names = readonly (readonly string[])[];

function longestName(words: readonly string[], groups: readonly Names[]): [readonly string[], Names] {
  let best: [readonly string[], Names] = [words.slice(0, 1), []];
  for (const names of groups) {
    const name = names.find((each) => each.every((word, at) => word === words[at]));
    if (!name || name.length < best[0].length) continue;
    const others = names.filter((each) => each !== name);
    best = name.length > best[0].length ? [name, others] : [name, [...best[1], ...others]];
  }
  return best;
}
