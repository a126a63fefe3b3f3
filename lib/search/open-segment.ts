import type { StoredSegment } from './search-index.ts';
import type { Segment } from './segment.ts';

/** A segment that is wholly in memory, to search in. */
export function openSegment(segment: Segment): StoredSegment {
  const { bytes, ...rest } = segment;
  return { ...rest, read: async (ranges) => ranges.map(([from, to]) => bytes.subarray(from, to)) };
}
