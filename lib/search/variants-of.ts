import type { Vocabulary } from './vocabulary.ts';

/** A term that a typed word may mean. */
export interface Variant {
  /** Its number in the segment's vocabulary. */
  at: number;
  term: string;
  /** How surely it was meant: 1 for what was typed itself. */
  weight: number;
  /** How much it tells documents apart. */
  rarity: number;
}

/** What a word is looked up in. */
export interface Terms {
  vocabulary: Vocabulary;
  terms: readonly string[];
  counts: Uint32Array;
}

/** How surely a term was meant that is not the typed word. Less where the typed word is one, or begins one. */
const slip = { alone: 0.5, besideOthers: 0.25, two: 0.25, whileTyping: 0.3 };
/** A beginning of one letter has thousands of terms: only the most common are looked at. */
const mostLonger = 200;

/**
 * The terms that a word may mean, segment by segment: itself, what it begins, and where that is nothing, what it may be a slip of. Two
 * slips, and slips in a word that is still being typed, are thought of only where nothing else fits.
 * @param documents How many documents there are.
 * @param isSlip True where a word that is one may be the slip of another.
 */
export function variantsOf(
  word: string,
  segments: readonly Terms[],
  documents: number,
  isSlip: boolean,
): Variant[][] {
  const rarity = (count: number) =>
    Math.log(1 + (documents - Math.min(documents, count) + 0.5) / (count + 0.5));
  const exact = segments.map(({ vocabulary }) => vocabulary.find(word));
  const longer = segments.map((segment) => mostCommon(segment, segment.vocabulary.longer(word)));
  const isKnown = exact.some((at) => at !== undefined) || longer.some((found) => found.length > 0);
  let near = segments.map(({ vocabulary }) => (isKnown && !isSlip ? [] : vocabulary.near(word)));
  let nearWeight = isKnown ? slip.besideOthers : slip.alone;
  if (!isKnown && near.every((found) => found.length === 0)) {
    near = segments.map(({ vocabulary }) => vocabulary.further(word));
    nearWeight = slip.two;
    if (near.every((found) => found.length === 0)) {
      near = segments.map(({ vocabulary }) => vocabulary.nearBeginning(word));
      nearWeight = slip.whileTyping;
    }
  }
  const countOf = (lists: readonly (readonly number[])[]) =>
    segments.reduce(
      (sum, { counts }, nth) => (lists[nth] ?? []).reduce((part, at) => part + (counts[at] ?? 0), sum),
      0,
    );
  const exactCount = countOf(exact.map((at) => (at === undefined ? [] : [at])));
  const beginRarity = rarity(exactCount + countOf(longer));
  const nearCounts = new Map<string, number>();
  segments.forEach(({ terms, counts }, nth) => {
    for (const at of near[nth] ?? []) {
      const term = terms[at] ?? '';
      nearCounts.set(term, (nearCounts.get(term) ?? 0) + (counts[at] ?? 0));
    }
  });
  return segments.map(({ terms }, nth) => {
    const variant = (
      at: number,
      weight: (term: string) => number,
      rare: (term: string) => number,
    ): Variant => {
      const term = terms[at] ?? '';
      return { at, term, weight: weight(term), rarity: rare(term) };
    };
    const own = exact[nth];
    return [
      ...(own === undefined
        ? []
        : [
            variant(
              own,
              () => 1,
              () => rarity(exactCount),
            ),
          ]),
      ...(longer[nth] ?? []).map((at) =>
        variant(
          at,
          (term) => 0.55 + (0.35 * word.length) / term.length,
          () => beginRarity,
        ),
      ),
      ...(near[nth] ?? []).map((at) =>
        variant(
          at,
          () => nearWeight,
          (term) => rarity(nearCounts.get(term) ?? 0),
        ),
      ),
    ];
  });
}

function mostCommon({ counts }: Terms, [start, end]: [number, number]): number[] {
  const all = Array.from({ length: end - start }, (_, nth) => start + nth);
  if (all.length <= mostLonger) return all;
  return all.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0)).slice(0, mostLonger);
}
