import Dexie, { type EntityTable } from 'dexie';

/** A segment of the search index (see lib/search/segment.ts) without its postings; the terms are joined by line ends. */
export interface SegmentRow {
  /** Later segments have higher ones. */
  id: number;
  ids: string[];
  stamps: string[];
  terms: string;
  counts: Uint32Array;
  ends: Uint32Array;
}

/** A piece of a segment's postings. */
export interface BlockRow {
  segment: number;
  nth: number;
  bytes: Uint8Array;
}

/**
 * The search index of one connection's SOPs. It has a database of its own because it can be made anew from them at any time: it need
 * not be on the disk when it is said to be, and another form of it is another database's.
 */
export class SearchDb extends Dexie {
  declare readonly segments: EntityTable<SegmentRow, 'id'>;
  declare readonly blocks: Dexie.Table<BlockRow, [number, number]>;
  declare readonly state: Dexie.Table<{ name: 'of'; value: string }, string>;

  constructor(connection: string) {
    super(searchName(connection), { chromeTransactionDurability: 'relaxed' });
    this.version(1).stores({ segments: '++id', blocks: '[segment+nth], segment', state: 'name' });
  }
}

/** The name of a connection's search index; the number is that of the index's form. */
export function searchName(connection: string): string {
  return `waymark-search-1:${connection}`;
}
