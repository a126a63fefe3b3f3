import Dexie, { type EntityTable } from 'dexie';
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

/**
 * Drafts of the playbook. They have a database of their own because they are a person's work and no copy of anything:
 * what makes a local copy anew never touches them.
 */
export class DraftsDb extends Dexie {
  declare readonly drafts: EntityTable<DraftRow, 'connection'>;

  constructor(name = 'waymark-drafts') {
    super(name, durable);
    // Each version keeps a sample in tests/unit/store/draft-samples; a failed upgrade leaves the last good data.
    this.version(1).stores({ drafts: 'connection' });
  }
}
