import type { JournalEvent } from '../records/journal-event.ts';
import type { PullAnswer, PullRequest, PushResult } from './protocol.ts';

/** What a synchronisation changed in the store. */
export interface Changed {
  /** The playbook, the accounts or the members are others now: everything shown may be. */
  workspace: boolean;
  /** Keys of the records that changed. */
  records: string[];
  flags: boolean;
}

/** What synchronising needs of a store. Every method is one transaction. */
export interface SyncStore {
  /** The cursors and the records to ask for. */
  pullRequest(): Promise<PullRequest>;
  /** Takes in an answer and moves the cursors, in one transaction. */
  applyPull(request: PullRequest, answer: PullAnswer): Promise<Changed>;
  /** Forgets the cursors, so that the next pull starts anew. The outbox stays. */
  startAnew(): Promise<void>;
  /** The oldest events that the backend has not acknowledged. */
  unsent(limit: number): Promise<JournalEvent[]>;
  /** Takes acknowledged events out of the outbox and sets refused ones aside, in one transaction. */
  settle(results: readonly PushResult[]): Promise<void>;
}
