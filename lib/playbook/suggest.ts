import { closest, distance } from 'fastest-levenshtein';

/** `Did you mean "x"?` when one of the known words is near to what was written, else the list of them. */
export function suggest(written: string, known: readonly string[]): string | null {
  if (known.length === 0) return null;
  const nearest = closest(written, [...known]);
  const near = distance(written.toLowerCase(), nearest.toLowerCase()) <= Math.max(2, written.length / 3);
  if (near) return `Did you mean "${nearest}"?`;
  return known.length <= 12 ? `It can be: ${known.join(', ')}` : null;
}
