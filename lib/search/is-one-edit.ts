/** Letters by their codes, from a place on: what a comparison of tens of thousands of words needs, in one piece of memory. */
export interface Letters {
  codes: Uint16Array;
  from: number;
  length: number;
}

/** The letters of one word. */
export function lettersOf(word: string): Letters {
  const codes = Uint16Array.from({ length: word.length }, (_, at) => word.charCodeAt(at));
  return { codes, from: 0, length: word.length };
}

/**
 * True when one slip of the hand makes one word of the other: a letter too much, too few, another, or two changed over. It looks at each
 * letter once, and mostly at few.
 */
export function isOneEdit(one: Letters, other: Letters): boolean {
  if (one.length > other.length) return isOneEdit(other, one);
  const more = other.length - one.length;
  if (more > 1) return false;
  const [a, b, aFrom, bFrom] = [one.codes, other.codes, one.from, other.from];
  let start = 0;
  while (start < one.length && a[aFrom + start] === b[bFrom + start]) start++;
  const rest = one.length - start;
  let end = 0;
  const [aEnd, bEnd] = [aFrom + one.length - 1, bFrom + other.length - 1];
  while (end < rest && a[aEnd - end] === b[bEnd - end]) end++;
  const different = rest - end;
  if (more === 1) return different === 0;
  if (different <= 1) return different === 1;
  return (
    different === 2 && a[aFrom + start] === b[bFrom + start + 1] && a[aFrom + start + 1] === b[bFrom + start]
  );
}
