/** A stretch of lines that another text has instead: the lines of the first from `from` to before `to`. */
export interface Hunk {
  from: number;
  to: number;
  lines: readonly string[];
}

/** More differing lines than this are told as one stretch: finding the smallest difference would take long. */
const mostEdits = 1500;

/** What makes one text of another, line by line, in order and never touching each other (Myers, 1986). */
export function diffLines(before: readonly string[], after: readonly string[]): Hunk[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let end = 0;
  const shorter = Math.min(before.length, after.length) - start;
  while (end < shorter && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const one = before.slice(start, before.length - end);
  const two = after.slice(start, after.length - end);
  if (one.length === 0 && two.length === 0) return [];
  const matches = findMatches(one, two);
  if (!matches) return [{ from: start, to: start + one.length, lines: two }];
  return hunksBetween(matches, one.length, two).map(({ from, to, lines }) => ({
    from: from + start,
    to: to + start,
    lines,
  }));
}

type Match = readonly [before: number, after: number];

/** The lines that stay, as pairs of places; null when there are too many differences. */
function findMatches(one: readonly string[], two: readonly string[]): Match[] | null {
  const furthest = new Map<number, number>([[1, 0]]);
  const trace: Map<number, number>[] = [];
  for (let edits = 0; edits <= Math.min(one.length + two.length, mostEdits); edits += 1) {
    trace.push(new Map(furthest));
    for (let k = -edits; k <= edits; k += 2) {
      let x = startOn(furthest, k, edits);
      while (x < one.length && x - k < two.length && one[x] === two[x - k]) x += 1;
      furthest.set(k, x);
      if (x >= one.length && x - k >= two.length) return walkBack(trace, one.length, two.length);
    }
  }
  return null;
}

/** Where the diagonal `k` is entered: from above by an insertion, or from the left by a deletion. */
function startOn(furthest: ReadonlyMap<number, number>, k: number, edits: number): number {
  const above = furthest.get(k + 1) ?? 0;
  const left = furthest.get(k - 1) ?? 0;
  return k === -edits || (k !== edits && left < above) ? above : left + 1;
}

function walkBack(trace: readonly ReadonlyMap<number, number>[], width: number, height: number): Match[] {
  const matches: Match[] = [];
  let [x, y] = [width, height];
  for (let edits = trace.length - 1; edits >= 0; edits -= 1) {
    const furthest = trace[edits] ?? new Map<number, number>();
    const k = x - y;
    const begin = startOn(furthest, k, edits);
    while (x > begin && y > begin - k && x > 0 && y > 0) {
      x -= 1;
      y -= 1;
      matches.push([x, y]);
    }
    if (edits === 0) break;
    const cameDown = begin === (furthest.get(k + 1) ?? 0) && begin !== (furthest.get(k - 1) ?? 0) + 1;
    const previous = cameDown ? k + 1 : k - 1;
    x = furthest.get(previous) ?? 0;
    y = x - previous;
  }
  return matches.reverse();
}

function hunksBetween(matches: readonly Match[], length: number, two: readonly string[]): Hunk[] {
  const hunks: Hunk[] = [];
  let [x, y] = [0, 0];
  for (const [a, b] of [...matches, [length, two.length] as const]) {
    if (a > x || b > y) hunks.push({ from: x, to: a, lines: two.slice(y, b) });
    [x, y] = [a + 1, b + 1];
  }
  return hunks;
}
