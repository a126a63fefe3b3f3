import { closest, distance } from 'fastest-levenshtein';
import type { Text } from '../text/text.ts';

/** No name is longer; comparing a whole text that stands where a name belongs would only cost time. */
const longestName = 140;

/** `Did you mean "x"?` when one of the known words is near to what was written, else the list of them. */
export function suggest(written: string, names: readonly string[]): Text | null {
  const known = [...new Set(names)];
  const nearest = findNearest(written, known);
  if (nearest !== undefined) return { key: 'problem.didYouMean', with: { name: nearest } };
  return known.length > 0 && known.length <= 12 ? itCanBe(known) : null;
}

/** The list of what is possible. */
export function itCanBe(names: readonly string[]): Text {
  return { key: 'problem.itCanBe', with: { names: names.join(', ') } };
}

/** The known word that somebody surely meant: one letter or two away, or the only one that begins so. */
export function findNearest(written: string, names: readonly string[]): string | undefined {
  const known = [...new Set(names)];
  if (known.length === 0 || written.length > longestName) return undefined;
  const nearest = closest(written, known);
  if (isNear(written, nearest)) return nearest;
  const start = written.toLowerCase();
  const longer = start.length < 3 ? [] : known.filter((name) => name.toLowerCase().startsWith(start));
  return longer.length === 1 ? longer[0] : undefined;
}

function isNear(written: string, nearest: string): boolean {
  // In a word of three letters, two other ones make another word.
  const most = written.length <= 3 ? 1 : Math.max(2, written.length / 3);
  return distance(written.toLowerCase(), nearest.toLowerCase()) <= most;
}
