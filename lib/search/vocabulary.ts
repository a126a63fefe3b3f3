import { distance } from 'fastest-levenshtein';
import { isOneEdit, lettersOf } from './is-one-edit.ts';
import { isUnspaced } from './words-of.ts';

/** From these lengths on a word may have one slip in it, or two: shorter ones would mean too much. */
const forgiven = { one: 3, whileTyping: 4, two: 7 };

/** The terms of one length, their letters one after another. */
interface SameLength {
  numbers: number[];
  codes: Uint16Array | undefined;
}

/** The terms of a segment, in their order, and what a typed word may mean among them. Terms are told by their numbers. */
export class Vocabulary {
  readonly #terms: readonly string[];
  #byLength: SameLength[] | undefined;

  constructor(terms: readonly string[]) {
    this.#terms = terms;
  }

  find(term: string): number | undefined {
    const at = this.#firstFrom(term);
    return this.#terms[at] === term ? at : undefined;
  }

  /** The terms that begin with it and go on, as a half-open range. */
  longer(beginning: string): [number, number] {
    const start = this.#firstFrom(beginning);
    return [this.#terms[start] === beginning ? start + 1 : start, this.#firstFrom(`${beginning}\uffff`)];
  }

  /** The terms of which one slip makes this word. */
  near(word: string): number[] {
    if (!isForgiven(word, forgiven.one)) return [];
    const typed = lettersOf(word);
    const found: number[] = [];
    for (const length of [word.length - 1, word.length, word.length + 1]) {
      const { numbers, codes } = this.#ofLength(length);
      const other = { codes, from: 0, length };
      for (const number of numbers) {
        if (isOneEdit(typed, other)) found.push(number);
        other.from += length;
      }
    }
    return found;
  }

  /** The terms of which two slips make this word; its first letter is right. */
  further(word: string): number[] {
    if (!isForgiven(word, forgiven.two)) return [];
    return this.#from(
      word.slice(0, 1),
      (term) => Math.abs(term.length - word.length) <= 2 && distance(word, term) <= 2,
    );
  }

  /** The terms of whose beginning one slip makes this word, which is still being typed; its first letter is right. */
  nearBeginning(word: string): number[] {
    if (!isForgiven(word, forgiven.whileTyping)) return [];
    const typed = lettersOf(word);
    const ends = [word.length - 1, word.length, word.length + 1];
    return this.#from(word.slice(0, 1), (term) => {
      if (term.length <= word.length) return false;
      const letters = lettersOf(term);
      return ends.some((length) => length <= term.length && isOneEdit(typed, { ...letters, length }));
    });
  }

  #from(beginning: string, fits: (term: string) => boolean): number[] {
    const [start, end] = this.longer(beginning);
    const found: number[] = [];
    for (let at = start; at < end; at++) if (fits(this.#terms[at] ?? '')) found.push(at);
    return found;
  }

  #firstFrom(term: string): number {
    let [low, high] = [0, this.#terms.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#terms[middle] ?? '') < term) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Put together when a word of about this length is first asked for. */
  #ofLength(length: number): { numbers: readonly number[]; codes: Uint16Array } {
    if (!this.#byLength) {
      this.#byLength = [];
      for (const [number, term] of this.#terms.entries()) {
        this.#byLength[term.length] ??= { numbers: [], codes: undefined };
        this.#byLength[term.length]?.numbers.push(number);
      }
    }
    const same = this.#byLength[length];
    if (!same) return { numbers: [], codes: new Uint16Array() };
    if (!same.codes) {
      same.codes = new Uint16Array(same.numbers.length * length);
      let at = 0;
      for (const number of same.numbers) {
        const term = this.#terms[number] ?? '';
        for (let letter = 0; letter < length; letter++) same.codes[at++] = term.charCodeAt(letter);
      }
    }
    return { numbers: same.numbers, codes: same.codes };
  }
}

/** Numbers are meant as they are typed, and in writing without blanks a character is a word. */
const isForgiven = (word: string, from: number) =>
  word.length >= from && !/^\d+$/.test(word) && !isUnspaced(word);
