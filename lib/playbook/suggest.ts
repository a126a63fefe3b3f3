import { closest, distance } from 'fastest-levenshtein';

/** No name is longer; comparing a whole text that stands where a name belongs would only cost time. */
const longestName = 140;

/** `Did you mean "x"?` when one of the known words is near to what was written, else the list of them. */
export function suggest(written: string, names: readonly string[]): string | null {
  const known = [...new Set(names)];
  if (known.length === 0) return null;
  const nearest = written.length <= longestName ? closest(written, known) : null;
  if (nearest !== null && isNear(written, nearest)) return `Did you mean "${nearest}"?`;
  return known.length <= 12 ? `It can be: ${known.join(', ')}` : null;
}

function isNear(written: string, nearest: string): boolean {
  return distance(written.toLowerCase(), nearest.toLowerCase()) <= Math.max(2, written.length / 3);
}
