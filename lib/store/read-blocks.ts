import type { Range, StoredSegment } from '../search/search-index.ts';
import type { SearchDb } from './search-db.ts';
import { blockSize } from './stored-index.ts';

/** Reads parts of a segment's postings; a block stays in memory once it was read, as the worker does not live long. */
export function readBlocks({ blocks }: SearchDb, segment: number): StoredSegment['read'] {
  const known = new Map<number, Uint8Array>();
  return async (ranges) => {
    const wanted = [...new Set(ranges.flatMap(blocksOf))].filter((nth) => !known.has(nth));
    const rows = wanted.length === 0 ? [] : await blocks.bulkGet(wanted.map((nth) => [segment, nth]));
    for (const row of rows) if (row) known.set(row.nth, row.bytes);
    return ranges.map((range) => cut(range, known));
  };
}

function blocksOf([from, to]: Range): number[] {
  const first = Math.floor(from / blockSize);
  return Array.from({ length: Math.floor((to - 1) / blockSize) - first + 1 }, (_, nth) => first + nth);
}

/** Mostly a part lies in one block, and nothing is copied. A block that is gone, as when the index was replaced meanwhile, has nothing. */
function cut([from, to]: Range, known: ReadonlyMap<number, Uint8Array>): Uint8Array {
  const [first = 0, ...more] = blocksOf([from, to]);
  const start = first * blockSize;
  const block = known.get(first);
  if (!block) return new Uint8Array();
  if (more.length === 0) return block.subarray(from - start, to - start);
  const joined = new Uint8Array(to - from);
  joined.set(block.subarray(from - start), 0);
  for (const nth of more) {
    const next = known.get(nth);
    if (!next) return new Uint8Array();
    joined.set(next.subarray(0, Math.min(blockSize, to - nth * blockSize)), nth * blockSize - from);
  }
  return joined;
}
