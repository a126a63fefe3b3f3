import Dexie, { type EntityTable } from 'dexie';
import type { PublishedPlaybook } from '../playbook/playbook-schema.ts';
import type { JournalEvent } from '../records/journal-event.ts';
import type { RecordState } from '../records/record-state.ts';
import type { PublishedSop } from '../sops/sop-document.ts';
import type { FlagData } from '../sync/protocol.ts';
import { durable } from './durable.ts';

/** A record this browser keeps: its state on the backend (null: not known there), and when it was last opened. */
export interface RecordRow {
  key: string;
  state: RecordState | null;
  openedAt: number;
  /** 1 until the backend has been asked for the whole record once. */
  fresh: 0 | 1;
}

/** An event that waits for the backend, in the order it was made. */
export interface OutboxRow {
  seq: number;
  id: string;
  key: string;
  event: JournalEvent;
}

/** An event that the backend refused: kept and shown, never dropped in silence. */
export interface RefusedRow {
  id: string;
  event: JournalEvent;
  reason: string;
  at: string;
}

export interface PlaybookRow {
  id: 'current';
  published: PublishedPlaybook;
}

export interface FlagRow {
  id: string;
  flag: FlagData;
}

/** Anything the backend sent that has no table of its own, as it came: accounts and members, and kinds that
 *  only a newer version of the extension understands. */
export interface ItemRow {
  kind: string;
  id: string;
  data: unknown;
}

/** An SOP document that this member may read, as the backend sent it. */
export interface SopRow {
  id: string;
  sop: PublishedSop;
  /** Where it is attached: motions, `motion/stage`, `motion/stage/step`. */
  places: string[];
  /** The ids of the pictures it shows. */
  pictures: string[];
}

/** A picture of such a document; the id is the SHA-256 of its bytes. */
export interface SopPictureRow {
  id: string;
  type: string;
  base64: string;
}

export interface MetaRow {
  name: string;
  value: unknown;
}

/** Everything one connection keeps in this browser. */
export class WorkspaceDb extends Dexie {
  declare readonly playbooks: EntityTable<PlaybookRow, 'id'>;
  declare readonly records: EntityTable<RecordRow, 'key'>;
  declare readonly flags: EntityTable<FlagRow, 'id'>;
  declare readonly items: Dexie.Table<ItemRow, [string, string]>;
  declare readonly outbox: EntityTable<OutboxRow, 'seq'>;
  declare readonly refused: EntityTable<RefusedRow, 'id'>;
  declare readonly meta: EntityTable<MetaRow, 'name'>;
  declare readonly sops: EntityTable<SopRow, 'id'>;
  declare readonly sop_pictures: EntityTable<SopPictureRow, 'id'>;

  constructor(connection: string) {
    super(databaseName(connection), durable);
    // Each version keeps a sample in tests/unit/store/samples; a failed upgrade leaves the last good data.
    this.version(1).stores({
      playbooks: 'id',
      records: 'key, openedAt, fresh',
      flags: 'id',
      items: '[kind+id], kind',
      outbox: '++seq, &id, key',
      refused: 'id, at',
      meta: 'name',
    });
    this.version(2).stores({ sops: 'id, *places, *pictures', sop_pictures: 'id' });
    // Tells which SOPs are others now without reading their texts.
    this.version(3).stores({ sops: 'id, *places, *pictures, [id+sop.version]' });
  }
}

/** The name of a connection's database. */
export function databaseName(connection: string): string {
  return `waymark:${connection}`;
}
