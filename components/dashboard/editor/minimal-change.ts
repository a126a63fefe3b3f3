/** A replacement of the characters from `from` to `to` by `insert`. */
export interface TextChange {
  from: number;
  to: number;
  insert: string;
}

/** The shortest single replacement that makes `before` into `after`; null when they are the same. */
export function minimalChange(before: string, after: string): TextChange | null {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && before[from] === after[from]) from += 1;
  let same = 0;
  while (same < shorter - from && before.at(-1 - same) === after.at(-1 - same)) same += 1;
  return { from, to: before.length - same, insert: after.slice(from, after.length - same) };
}
