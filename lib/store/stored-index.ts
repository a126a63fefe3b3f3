import { isJoinDue } from '../search/join-segments.ts';
import { mergeSegments } from '../search/merge-segments.ts';
import { SearchIndex, type StoredSegment } from '../search/search-index.ts';
import type { Segment } from '../search/segment.ts';
import { readBlocks } from './read-blocks.ts';
import type { SearchDb, SegmentRow } from './search-db.ts';

/** So many bytes of postings are read at once. */
export const blockSize = 32_768;

/** The search index on this computer: opened in some milliseconds, because postings are read when a word asks for them. */
export class StoredIndex {
  readonly db: SearchDb;
  #open: { index: SearchIndex; of: string } | undefined;

  constructor(db: SearchDb) {
    this.db = db;
  }

  /** What it is an index of; empty for none. */
  async indexedState(): Promise<string> {
    return (await this.db.state.get('of'))?.value ?? '';
  }

  async setState(value: string): Promise<void> {
    await this.db.state.put({ name: 'of', value });
  }

  /** The index as it is now, the same one until there is another segment; and what it is an index of. */
  async open(): Promise<{ index: SearchIndex; state: string }> {
    const { segments } = this.db;
    const [keys, state] = await Promise.all([segments.toCollection().primaryKeys(), this.indexedState()]);
    const of = keys.join();
    if (this.#open?.of === of) return { index: this.#open.index, state };
    const rows = await segments.bulkGet(keys);
    const index = new SearchIndex(rows.flatMap((row) => (row ? [this.#opened(row)] : [])));
    this.#open = { index, of };
    return { index, state };
  }

  /** The stamps of the documents that are in it, by id. */
  async stamps(): Promise<Map<string, string>> {
    const stamps = new Map<string, string>();
    await this.db.segments.orderBy('id').each(({ ids, stamps: own }) => {
      ids.forEach((id, at) => {
        const stamp = own[at] ?? '';
        if (stamp === '') stamps.delete(id);
        else stamps.set(id, stamp);
      });
    });
    return stamps;
  }

  /**
   * Adds a segment above the others, joined with those that are not much larger, or with all; all at once. Nobody else adds
   * meanwhile.
   */
  async add(segment: Segment, withAll = false): Promise<void> {
    const { segments, blocks } = this.db;
    const rows = await segments.orderBy('id').toArray();
    const gone: number[] = [];
    let next = segment;
    for (let last = rows.at(-1); last; last = rows.at(-1)) {
      if (!withAll && !isJoinDue([last.ids.length, next.ids.length])) break;
      rows.pop();
      gone.push(last.id);
      next = mergeSegments(await this.#whole(last), next, rows.length === 0);
    }
    const { bytes, terms, ids, stamps, counts, ends } = next;
    await this.db.transaction('rw', segments, blocks, async () => {
      await segments.bulkDelete(gone);
      await blocks.where('segment').anyOf(gone).delete();
      const row = { ids: [...ids], stamps: [...stamps], terms: terms.join('\n'), counts, ends };
      const id = await segments.add(row);
      const pieces = Array.from({ length: Math.ceil(bytes.length / blockSize) }, (_, nth) => ({
        segment: id,
        nth,
        bytes: bytes.slice(nth * blockSize, (nth + 1) * blockSize),
      }));
      await blocks.bulkAdd(pieces);
    });
  }

  #opened({ id, terms, ...row }: SegmentRow): StoredSegment {
    return { ...row, terms: termsOf(terms), read: readBlocks(this.db, id) };
  }

  async #whole({ id, terms, ...row }: SegmentRow): Promise<Segment> {
    const pieces = await this.db.blocks.where('segment').equals(id).sortBy('nth');
    const bytes = new Uint8Array(row.ends.at(-1) ?? 0);
    for (const piece of pieces) bytes.set(piece.bytes, piece.nth * blockSize);
    return { ...row, terms: termsOf(terms), bytes };
  }
}

const termsOf = (terms: string) => (terms === '' ? [] : terms.split('\n'));
