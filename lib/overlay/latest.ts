const most = 50;

/** A map that keeps what was set last, and lets go of the rest. */
export class Latest<T> extends Map<string, T> {
  override set(key: string, value: T): this {
    this.delete(key);
    super.set(key, value);
    const [oldest] = this.keys();
    if (this.size > most && oldest !== undefined) this.delete(oldest);
    return this;
  }
}
