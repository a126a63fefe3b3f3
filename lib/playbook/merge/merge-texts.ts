import { diffLines, type Hunk } from './diff-lines.ts';

/** A place that both changed differently. */
export interface Clash {
  /** 1-based, in the merged text. */
  line: number;
  /** What theirs has there. */
  theirs: string;
}

export interface Merged {
  text: string;
  /** Places that both changed differently: the merged text has mine there. */
  clashes: Clash[];
}

/**
 * Joins two texts that were made from the same one: what only one of them changed is taken from that one. Where both
 * changed the same lines differently, mine stays and the place is told.
 */
export function mergeTexts(base: string, mine: string, theirs: string): Merged {
  const lines = base.split('\n');
  const [ours, others] = [diffLines(lines, mine.split('\n')), diffLines(lines, theirs.split('\n'))];
  const merged: string[] = [];
  const clashes: Clash[] = [];
  let at = 0;
  for (const { from, to, one, two } of groups(ours, others)) {
    merged.push(...lines.slice(at, from));
    at = to;
    const my = applied(lines, from, to, one);
    const their = applied(lines, from, to, two);
    const isMine = one.length > 0;
    if (isMine && two.length > 0 && my.join('\n') !== their.join('\n'))
      clashes.push({ line: merged.length + 1, theirs: their.join('\n') });
    merged.push(...(isMine ? my : their));
  }
  merged.push(...lines.slice(at));
  return { text: merged.join('\n'), clashes };
}

interface Group {
  from: number;
  to: number;
  one: Hunk[];
  two: Hunk[];
}

/** Changes of both sides that touch each other, put together. */
function groups(ours: readonly Hunk[], others: readonly Hunk[]): Group[] {
  const all = [
    ...ours.map((hunk) => ({ hunk, side: 'one' as const })),
    ...others.map((hunk) => ({ hunk, side: 'two' as const })),
  ].sort((a, b) => a.hunk.from - b.hunk.from || a.hunk.to - b.hunk.to);
  const found: Group[] = [];
  for (const { hunk, side } of all) {
    const last = found.at(-1);
    if (last && hunk.from <= last.to) {
      last.to = Math.max(last.to, hunk.to);
      last[side].push(hunk);
    } else found.push({ from: hunk.from, to: hunk.to, one: [], two: [], [side]: [hunk] });
  }
  return found;
}

function applied(lines: readonly string[], from: number, to: number, hunks: readonly Hunk[]): string[] {
  const made: string[] = [];
  let at = from;
  for (const hunk of hunks) {
    made.push(...lines.slice(at, hunk.from), ...hunk.lines);
    at = hunk.to;
  }
  return [...made, ...lines.slice(at, to)];
}
