import { type Asked, askedOf } from './asked-of.ts';
import { Best } from './best.ts';
import { readPostings, type Segment } from './segment.ts';
import { type Terms, type Variant, variantsOf } from './variants-of.ts';
import { Vocabulary } from './vocabulary.ts';

/** A segment whose postings may lie elsewhere. */
export interface StoredSegment extends Omit<Segment, 'bytes'> {
  /** Reads parts of the postings, each from its first byte to before its last. */
  read(ranges: readonly Range[]): Promise<Uint8Array[]>;
}

export type Range = readonly [from: number, to: number];

/** What was found for a query: the best first. */
export interface Hits {
  hits: { id: string; score: number }[];
  /** How many documents fit; more than are told. */
  count: number;
  /** For each thing asked for, which terms were taken for it and how surely. */
  meant: ReadonlyMap<string, number>[];
}

/** Without a document that has all words, one will do that has words of at least this part of the weight. */
const enough = 0.6;

/** Some segments as one index: the later stand above the earlier. Nothing in it changes; what comes is in a new one. */
export class SearchIndex {
  readonly #segments: readonly (StoredSegment & Terms & { isAlive: Uint8Array })[];
  readonly #documents: number;

  constructor(segments: readonly StoredSegment[]) {
    const seen = new Set<string>();
    let documents = 0;
    const alive = segments
      .toReversed()
      .map(({ ids, stamps }) =>
        Uint8Array.from(ids, (id, number) => {
          if (seen.has(id)) return 0;
          seen.add(id);
          const is = stamps[number] === '' ? 0 : 1;
          documents += is;
          return is;
        }),
      )
      .reverse();
    this.#segments = segments.map((segment, nth) => ({
      ...segment,
      read: (ranges) => segment.read(ranges),
      vocabulary: new Vocabulary(segment.terms),
      isAlive: alive[nth] ?? new Uint8Array(),
    }));
    this.#documents = documents;
  }

  /** Finds the best `most` documents for a query; see `askedOf` for the synonyms. */
  async search(query: string, synonyms: readonly (readonly string[])[], most: number): Promise<Hits> {
    const asked = askedOf(query, synonyms);
    if (asked.length === 0) return { hits: [], count: 0, meant: [] };
    // A word that is one is meant, mostly; only where nothing has all the words it may be the slip of another.
    const first = await this.#look(asked, false, most);
    const best = first.count > 0 ? first : await this.#look(asked, true, most);
    return best.count > 0 ? best : best.some();
  }

  async #look(asked: readonly Asked[], isSlip: boolean, most: number): Promise<Hits & { some(): Hits }> {
    const words = [...new Set(asked.flatMap((names) => names.flatMap((name) => name.words)))];
    const variants = new Map(
      words.map((word) => [word, variantsOf(word, this.#segments, this.#documents, isSlip)]),
    );
    const scores = await Promise.all(
      this.#segments.map(async (_, nth) => {
        const byWord = await this.#scoreWords(nth, variants);
        return asked.map((names) => scoreNames(names, byWord));
      }),
    );
    const meant = asked.map((names) => meantBy(names, variants));
    const all = this.#best(
      scores,
      asked.map(() => 1),
      asked.length,
      most,
    );
    const some = () => {
      const weights = asked.map((names) => this.#weightOf(names, variants));
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      return { ...this.#best(scores, weights, enough * total, most), meant };
    };
    return { ...all, meant, some };
  }

  /** How much a thing asked for tells documents apart; most where no document has it. */
  #weightOf(names: Asked, variants: ReadonlyMap<string, Variant[][]>): number {
    const rarities = names.flatMap(({ words }) =>
      words.flatMap((word) => (variants.get(word) ?? []).flat().map(({ rarity }) => rarity)),
    );
    return rarities.length === 0 ? Math.log(2 + 2 * this.#documents) : Math.max(...rarities);
  }

  async #scoreWords(
    nth: number,
    variants: ReadonlyMap<string, Variant[][]>,
  ): Promise<Map<string, Float32Array>> {
    const segment = this.#segments[nth];
    if (!segment) return new Map();
    const { ends, ids, isAlive } = segment;
    const wanted = [...variants].flatMap(([word, lists]) =>
      (lists[nth] ?? []).map((variant) => ({ word, variant })),
    );
    const ranges = wanted.map(
      ({ variant: { at } }): Range => [at === 0 ? 0 : (ends[at - 1] ?? 0), ends[at] ?? 0],
    );
    const parts = await segment.read(ranges);
    const scores = new Map([...variants.keys()].map((word) => [word, new Float32Array(ids.length)]));
    wanted.forEach(({ word, variant: { weight, rarity } }, part) => {
      const own = scores.get(word);
      const bytes = parts[part];
      if (!own || !bytes) return;
      const factor = (weight * rarity) / 255;
      readPostings(bytes, 0, bytes.length, (doc, impact) => {
        const score = isAlive[doc] === 1 ? factor * impact : 0;
        if (score > (own[doc] ?? 0)) own[doc] = score;
      });
    });
    return scores;
  }

  #best(
    scores: readonly (readonly Float32Array[])[],
    weights: readonly number[],
    least: number,
    most: number,
  ): Pick<Hits, 'hits' | 'count'> {
    const best = new Best<string>(most);
    this.#segments.forEach(({ ids }, nth) => {
      const parts = scores[nth] ?? [];
      for (let doc = 0; doc < ids.length; doc++) {
        let [sum, has] = [0, 0];
        for (let part = 0; part < parts.length; part++) {
          const score = parts[part]?.[doc] ?? 0;
          if (score === 0) continue;
          sum += score;
          has += weights[part] ?? 0;
        }
        if (sum > 0 && has >= least) best.add(ids[doc] ?? '', sum);
      }
    });
    return { hits: best.list().map(({ item, score }) => ({ id: item, score })), count: best.count };
  }
}

/** A name of several words is there when all of them are. */
function scoreNames(names: Asked, byWord: ReadonlyMap<string, Float32Array>): Float32Array {
  const [only] = names;
  const first = only && names.length === 1 && only.words.length === 1 && byWord.get(only.words[0] ?? '');
  if (first) return first;
  const all = names.map(({ words, weight }) => ({
    weight,
    parts: words.flatMap((word) => byWord.get(word) ?? []),
  }));
  const length = all[0]?.parts[0]?.length ?? 0;
  return Float32Array.from({ length }, (_, doc) =>
    all.reduce((best, { weight, parts }) => {
      const values = parts.map((part) => part[doc] ?? 0);
      const score = values.every((value) => value > 0)
        ? weight * values.reduce((sum, each) => sum + each, 0)
        : 0;
      return Math.max(best, score);
    }, 0),
  );
}

function meantBy(names: Asked, variants: ReadonlyMap<string, Variant[][]>): Map<string, number> {
  const meant = new Map<string, number>();
  for (const { words, weight } of names)
    for (const word of words)
      for (const variant of (variants.get(word) ?? []).flat())
        meant.set(variant.term, Math.max(meant.get(variant.term) ?? 0, weight * variant.weight));
  return meant;
}
