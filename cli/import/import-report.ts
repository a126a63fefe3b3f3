/** Collects what an import did and what it could not do, and says it. */
export class ImportReport {
  rows = 0;
  records = 0;
  unchanged = 0;
  events = 0;
  readonly #unusable: { row: number; reason: string }[] = [];
  readonly #notes = new Map<string, number[]>();

  /** A row of which nothing was imported. */
  refuse(row: number, reason: string) {
    this.#unusable.push({ row, reason });
  }

  /** A row that was imported, but not all of it, or with something that cannot be said. */
  note(row: number, reason: string) {
    this.#notes.set(reason, [...(this.#notes.get(reason) ?? []), row]);
  }

  get refused(): number {
    return this.#unusable.length;
  }

  /** The report as lines: every unusable row by itself, notes by reason with their rows, then the sum. */
  lines(dryRun: boolean): string[] {
    const number = (value: number) => value.toLocaleString('en-US');
    const unusable = this.#unusable.map(({ row, reason }) => `row ${row} could not be used: ${reason}`);
    const notes = [...this.#notes].map(
      ([reason, rows]) => `${number(rows.length)} row(s) imported, but: ${reason} (row ${ranges(rows)})`,
    );
    const sum = dryRun
      ? `Would send ${number(this.events)} events about ${number(this.records)} records; nothing was sent.`
      : `Imported ${number(this.records)} records, ${number(this.unchanged)} of them unchanged, with ${number(this.events)} new events.`;
    const rest = `${number(this.rows)} rows read, ${number(this.refused)} could not be used.`;
    return [...unusable, ...notes, sum, rest];
  }
}

/** Row numbers as a person writes them: `2-4, 9`. */
function ranges(rows: readonly number[]): string {
  const parts: { from: number; to: number }[] = [];
  for (const row of rows) {
    const last = parts.at(-1);
    if (last && row === last.to + 1) last.to = row;
    else parts.push({ from: row, to: row });
  }
  return parts.map(({ from, to }) => (from === to ? `${from}` : `${from}-${to}`)).join(', ');
}
