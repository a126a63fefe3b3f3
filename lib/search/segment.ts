/**
 * An index of some documents that is never changed, only replaced: its terms sorted, and for each the documents that have it. What
 * comes later goes into a later segment, which stands above the earlier ones.
 */
export interface Segment {
  /** The documents by number. */
  ids: readonly string[];
  /** Their stamps; empty for a document that is gone, which only hides an earlier segment's. */
  stamps: readonly string[];
  /** Sorted by code unit. */
  terms: readonly string[];
  /** How many documents have each term. */
  counts: Uint32Array;
  /** Where the postings of each term end, in bytes. */
  ends: Uint32Array;
  /** For each document of a term the gap to the one before and the impact (1 to 255): the gap in groups of 7 bits, lowest first. */
  bytes: Uint8Array;
}

/** Writes the postings of one term after another. */
export class SegmentWriter {
  readonly #terms: string[] = [];
  readonly #counts: number[] = [];
  readonly #ends: number[] = [];
  #bytes: Uint8Array;
  #end = 0;
  #last = -1;
  #count = 0;

  constructor(expectedBytes: number) {
    this.#bytes = new Uint8Array(Math.max(1024, expectedBytes));
  }

  /** A document of the present term; they come in rising order. */
  add(doc: number, impact: number): void {
    if (this.#end + 8 > this.#bytes.length) {
      const larger = new Uint8Array(this.#bytes.length * 2);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    let gap = doc - this.#last - 1;
    while (gap > 127) {
      this.#bytes[this.#end++] = (gap & 127) | 128;
      gap >>>= 7;
    }
    this.#bytes[this.#end++] = gap;
    this.#bytes[this.#end++] = impact;
    this.#last = doc;
    this.#count++;
  }

  /** Ends the present term, which is left out when no document has it. Terms come in their order. */
  endTerm(term: string): void {
    if (this.#count > 0) {
      this.#terms.push(term);
      this.#counts.push(this.#count);
      this.#ends.push(this.#end);
    }
    this.#last = -1;
    this.#count = 0;
  }

  finish(ids: readonly string[], stamps: readonly string[]): Segment {
    return {
      ids,
      stamps,
      terms: this.#terms,
      counts: Uint32Array.from(this.#counts),
      ends: Uint32Array.from(this.#ends),
      bytes: this.#bytes.slice(0, this.#end),
    };
  }
}

/** Reads what a writer has written for one term. */
export function readPostings(
  bytes: Uint8Array,
  from: number,
  to: number,
  visit: (doc: number, impact: number) => void,
): void {
  let at = from;
  let doc = -1;
  while (at < to) {
    let byte = bytes[at++] ?? 0;
    let gap = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[at++] ?? 0;
      gap |= (byte & 127) << shift;
    }
    doc += gap + 1;
    visit(doc, bytes[at++] ?? 0);
  }
}
