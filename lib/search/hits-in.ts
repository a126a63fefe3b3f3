import { visitTerms } from './words-of.ts';

/** A place in a text that was asked for. */
export interface Hit {
  start: number;
  end: number;
  /** The numbers of what it stands for. */
  of: number[];
}

/** For each thing asked for, its terms and how surely each was meant. */
export type Meant = readonly ReadonlyMap<string, number>[];

/** A long text is looked at in pieces, most of which have nothing. */
const piece = 400;
/** After so many characters it is looked at only until something was found. */
const far = 16_000;
const patterns = new WeakMap<Meant, RegExp>();

/** Where a text has what was asked for; of what a word may mean only the surest that the text has. */
export function hitsIn(text: string, meant: Meant): Hit[] {
  const weighed: { start: number; end: number; weights: number[] }[] = [];
  const surest = meant.map(() => 0);
  for (let from = 0; from < text.length && (from < far || weighed.length === 0); ) {
    const blank = text.indexOf(' ', from + piece);
    const to = blank < 0 ? text.length : blank;
    const part = text.slice(from, to);
    if (mayHave(part, meant))
      visitTerms(part, (terms, start, end) => {
        const weights = weightsOf(terms, meant);
        if (!weights) return;
        weighed.push({ start: from + start, end: from + end, weights });
        for (const [nth, weight] of weights.entries()) surest[nth] = Math.max(surest[nth] ?? 0, weight);
      });
    from = to;
  }
  return weighed.flatMap(({ start, end, weights }) => {
    const of = weights.flatMap((weight, nth) =>
      weight > 0 && weight >= 0.8 * (surest[nth] ?? 0) ? [nth] : [],
    );
    return of.length > 0 ? [{ start, end, of }] : [];
  });
}

function weightsOf(terms: readonly string[], meant: Meant): number[] | undefined {
  let weights: number[] | undefined;
  for (const term of terms) {
    for (let nth = 0; nth < meant.length; nth++) {
      const weight = meant[nth]?.get(term);
      if (weight === undefined) continue;
      weights ??= meant.map(() => 0);
      weights[nth] = Math.max(weights[nth] ?? 0, weight);
    }
  }
  return weights;
}

/** A quick look, ten times as fast as taking the words apart. What has accents or another script is taken apart. */
function mayHave(part: string, meant: Meant): boolean {
  let pattern = patterns.get(meant);
  if (!pattern) {
    // Terms are letters, digits and `_`: nothing in them means something to an expression.
    const terms = new Set(meant.flatMap((each) => [...each.keys()]));
    pattern = new RegExp(`[^\\x00-\\x7f]|${[...terms].join('|')}`, 'i');
    patterns.set(meant, pattern);
  }
  return pattern.test(part);
}
