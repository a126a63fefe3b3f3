import Dexie, { type EntityTable } from 'dexie';
import type { SopDraft } from '../sops/sop-draft.ts';
import { durable } from './durable.ts';

/** The unpublished draft of one connection: one server, one workspace, one member. */
export interface DraftRow {
  connection: string;
  yaml: string;
  /** The version it was edited from; 0 when none was in force. */
  base: number;
  /** When it was last changed (ISO 8601). */
  savedAt: string;
}

/** The unpublished draft of one SOP, in one connection. */
export interface SopDraftRow {
  connection: string;
  /** The SOP's id; `~` and a name of its own while it is new. */
  key: string;
  draft: SopDraft;
  /** The version it was edited from; 0 for a new one. */
  base: number;
  /** When it was last changed (ISO 8601). */
  savedAt: string;
}

/**
 * Drafts of the playbook and of SOPs. They have a database of their own because they are a person's work and no copy of anything:
 * what makes a local copy anew never touches them.
 */
export class DraftsDb extends Dexie {
  declare readonly drafts: EntityTable<DraftRow, 'connection'>;
  declare readonly sops: Dexie.Table<SopDraftRow, [string, string]>;

  constructor(name = 'waymark-drafts') {
    super(name, durable);
    // Each version keeps a sample in tests/unit/store/draft-samples; a failed upgrade leaves the last good data.
    this.version(1).stores({ drafts: 'connection' });
    this.version(2).stores({ sops: '[connection+key], connection' });
  }
}
