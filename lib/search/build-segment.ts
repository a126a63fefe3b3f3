import { impactsOf } from './impacts-of.ts';
import type { SearchDocument } from './search-document.ts';
import { type Segment, SegmentWriter } from './segment.ts';

/** Makes a segment of documents, and of the ids of those that are gone. Each id is there once. */
export function buildSegment(documents: readonly SearchDocument[], gone: readonly string[] = []): Segment {
  const known = new Map<string, readonly string[]>();
  const postings = new Map<string, number[]>();
  let count = 0;
  documents.forEach((sop, number) => {
    for (const [term, impact] of impactsOf(sop, known)) {
      const list = postings.get(term);
      if (list) list.push(number, impact);
      else postings.set(term, [number, impact]);
      count++;
    }
  });
  const writer = new SegmentWriter(count * 2.5);
  for (const term of [...postings.keys()].sort()) {
    const list = postings.get(term) ?? [];
    for (let at = 0; at < list.length; at += 2) writer.add(list[at] ?? 0, list[at + 1] ?? 0);
    writer.endTerm(term);
  }
  return writer.finish(
    [...documents.map(({ id }) => id), ...gone],
    [...documents.map(({ stamp }) => stamp), ...gone.map(() => '')],
  );
}
