/** Keeps the best few of many. */
export class Best<T> {
  readonly #most: number;
  readonly #list: { item: T; score: number }[] = [];
  /** How many there were. */
  count = 0;

  constructor(most: number) {
    this.#most = most;
  }

  add(item: T, score: number): void {
    this.count++;
    const list = this.#list;
    if (list.length === this.#most && score <= (list.at(-1)?.score ?? 0)) return;
    let at = list.length;
    while (at > 0 && (list[at - 1]?.score ?? 0) < score) at--;
    list.splice(at, 0, { item, score });
    if (list.length > this.#most) list.pop();
  }

  /** The best first; of equals, the first that came. */
  list(): readonly { item: T; score: number }[] {
    return this.#list;
  }
}
