import { readPostings, type Segment, SegmentWriter } from './segment.ts';

/**
 * Joins two segments that follow each other; of a document that both have the later one's stays.
 * @param isFirst True where nothing lies below them: then nobody has to remember what is gone.
 */
export function mergeSegments(earlier: Segment, later: Segment, isFirst: boolean): Segment {
  const newer = new Set(later.ids);
  const kept: { id: string; stamp: string }[] = [];
  const numbersIn = ({ ids, stamps }: Segment, isStale: (id: string) => boolean) =>
    Int32Array.from(ids, (id, number) => {
      const stamp = stamps[number] ?? '';
      if (isStale(id) || (stamp === '' && isFirst)) return -1;
      return kept.push({ id, stamp }) - 1;
    });
  const parts = [
    { segment: earlier, numbers: numbersIn(earlier, (id) => newer.has(id)), at: 0 },
    { segment: later, numbers: numbersIn(later, () => false), at: 0 },
  ];
  const writer = new SegmentWriter(earlier.bytes.length + later.bytes.length);
  for (;;) {
    const heads = parts.flatMap(({ segment, at }) => segment.terms[at] ?? []);
    const [term] = heads.sort();
    if (term === undefined) break;
    for (const part of parts) {
      const { segment, numbers, at } = part;
      if (segment.terms[at] !== term) continue;
      const from = at === 0 ? 0 : (segment.ends[at - 1] ?? 0);
      readPostings(segment.bytes, from, segment.ends[at] ?? from, (doc, impact) => {
        const number = numbers[doc] ?? -1;
        if (number >= 0) writer.add(number, impact);
      });
      part.at++;
    }
    writer.endTerm(term);
  }
  return writer.finish(
    kept.map(({ id }) => id),
    kept.map(({ stamp }) => stamp),
  );
}
