import type { Draft } from '../messages/dashboard-messages.ts';
import type { KeptSopDraft, SopDraftEntry } from '../messages/sop-edit-messages.ts';
import { DraftsDb } from '../store/drafts-db.ts';

/** The drafts that this browser keeps: one of the playbook per connection, and one of each SOP. */
export class DraftDesk {
  readonly #db = new DraftsDb();

  /** The draft of a connection, or null. */
  async find(connection: string): Promise<Draft | null> {
    const row = await this.#db.drafts.get(connection);
    return row ? { yaml: row.yaml, base: row.base, savedAt: row.savedAt } : null;
  }

  /** When this returns, the draft is safe on this computer. */
  async save(connection: string, draft: Draft): Promise<void> {
    await this.#db.drafts.put({ connection, ...draft });
  }

  async discard(connection: string): Promise<void> {
    await this.#db.drafts.delete(connection);
  }

  /** The drafts of SOPs of a connection, the last changed first. */
  async listSops(connection: string): Promise<SopDraftEntry[]> {
    const rows = await this.#db.sops.where('connection').equals(connection).toArray();
    return rows
      .map(({ key, draft, savedAt }) => ({ key, title: draft.title, savedAt }))
      .sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1));
  }

  /** The draft of an SOP, or null. */
  async findSop(connection: string, key: string): Promise<KeptSopDraft | null> {
    const row = await this.#db.sops.get([connection, key]);
    return row ? { base: row.base, savedAt: row.savedAt, draft: row.draft } : null;
  }

  /** When this returns, the draft is safe on this computer. */
  async saveSop(connection: string, key: string, kept: KeptSopDraft): Promise<void> {
    await this.#db.sops.put({ connection, key, ...kept });
  }

  async discardSop(connection: string, key: string): Promise<void> {
    await this.#db.sops.delete([connection, key]);
  }
}
