import type { Draft } from '../messages/dashboard-messages.ts';
import { DraftsDb } from '../store/drafts-db.ts';

/** The drafts that this browser keeps, one per connection. */
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
}
