/** An answer, or its opposite: the place of the answer, times two, and one more for the opposite. */
export type Wire = number;

/** The wire of what always holds: place 0 is never written, and this is its opposite. */
export const always: Wire = 1;
export const never: Wire = 0;

/** The opposite of a wire. */
export function not(wire: Wire): Wire {
  return wire ^ 1;
}

/**
 * Conditions joined to one circuit: every `all`, `any` and `not` becomes gates that say whether two answers both hold
 * (`any` is the opposite of "none of them"). What several conditions have in common is one gate. A gate is worked out
 * without a decision in the machine, which is what makes a thousand of them cheap.
 */
export class Circuit {
  #size = 1;
  readonly #leaves = new Map<string, number>();
  readonly #gates = new Map<string, number>();
  readonly #inputs: number[] = [];

  /** The wire of a single test; `ask` is called with its place where the test is new. */
  leaf(key: string, ask: (place: number) => void): Wire {
    const before = this.#leaves.get(key);
    if (before !== undefined) return before * 2;
    const place = this.#take();
    this.#leaves.set(key, place);
    ask(place);
    return place * 2;
  }

  all(wires: readonly Wire[]): Wire {
    return wires.reduce((joined, wire) => this.#both(joined, wire), always);
  }

  any(wires: readonly Wire[]): Wire {
    return not(this.all(wires.map(not)));
  }

  #both(a: Wire, b: Wire): Wire {
    if (a === always) return b;
    if (b === always) return a;
    const key = `${Math.min(a, b)} ${Math.max(a, b)}`;
    const before = this.#gates.get(key);
    if (before !== undefined) return before * 2;
    const place = this.#take();
    this.#gates.set(key, place);
    this.#inputs.push(place, a, b);
    return place * 2;
  }

  #take(): number {
    this.#size += 1;
    return this.#size - 1;
  }

  /** How many answers there are, and each gate as three numbers: its place and the wires of its two parts. */
  build(): { size: number; gates: Int32Array } {
    return { size: this.#size, gates: Int32Array.from(this.#inputs) };
  }
}

/** Works out the gates of a circuit from the answers of its tests, in the order in which they were made. */
export function runGates(gates: Int32Array, answers: Uint8Array): void {
  for (let at = 0; at < gates.length; at += 3) {
    const both = holds(answers, gates[at + 1] ?? never) & holds(answers, gates[at + 2] ?? never);
    answers[gates[at] ?? 0] = both;
  }
}

/** 1 where a wire's answer holds, else 0. */
export function holds(answers: Uint8Array, wire: Wire): number {
  return (answers[wire >> 1] ?? 0) ^ (wire & 1);
}
