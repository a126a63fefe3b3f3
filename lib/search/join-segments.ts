import { mergeSegments } from './merge-segments.ts';
import type { Segment } from './segment.ts';

/**
 * True where the last two segments should become one: no segment is less than twice as large as the next, so that there are few, and each
 * document is written again few times.
 * @param sizes How many documents each segment has, the earliest first.
 */
export function isJoinDue(sizes: readonly number[]): boolean {
  const [earlier, later] = sizes.slice(-2);
  return earlier !== undefined && later !== undefined && earlier < 2 * later;
}

/** Adds a segment to others in memory, joined as far as it is due. */
export function joinSegments(segments: readonly Segment[], next: Segment): Segment[] {
  const all = [...segments, next];
  while (isJoinDue(all.map(({ ids }) => ids.length))) {
    const [earlier, later] = all.splice(-2);
    if (earlier && later) all.push(mergeSegments(earlier, later, all.length === 0));
  }
  return all;
}
