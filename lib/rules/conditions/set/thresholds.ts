/** How a quantity is held against a limit. */
export type Comparison = 'equals' | 'moreThan' | 'atLeast' | 'lessThan' | 'atMost';

export interface Threshold {
  limit: number;
  /** The place of its answer. */
  place: number;
}

/**
 * Many limits of one comparison, asked of one quantity at once: they are in order, so that the first which does not
 * hold ends the question.
 */
export class Thresholds {
  readonly #comparison: Comparison;
  readonly #ordered: readonly Threshold[];

  constructor(comparison: Comparison, thresholds: readonly Threshold[]) {
    const isFalling = comparison === 'lessThan' || comparison === 'atMost';
    this.#comparison = comparison;
    this.#ordered = [...thresholds].sort((a, b) => (isFalling ? b.limit - a.limit : a.limit - b.limit));
  }

  /** Writes 1 at the place of each limit that holds; of NaN, which stands for the unknown, none does. */
  answer(quantity: number, answers: Uint8Array): void {
    switch (this.#comparison) {
      case 'equals':
        for (const { limit, place } of this.#ordered) if (quantity === limit) answers[place] = 1;
        return;
      case 'moreThan':
        for (const { limit, place } of this.#ordered) {
          if (!(quantity > limit)) return;
          answers[place] = 1;
        }
        return;
      case 'atLeast':
        for (const { limit, place } of this.#ordered) {
          if (!(quantity >= limit)) return;
          answers[place] = 1;
        }
        return;
      case 'lessThan':
        for (const { limit, place } of this.#ordered) {
          if (!(quantity < limit)) return;
          answers[place] = 1;
        }
        return;
      case 'atMost':
        for (const { limit, place } of this.#ordered) {
          if (!(quantity <= limit)) return;
          answers[place] = 1;
        }
    }
  }
}
