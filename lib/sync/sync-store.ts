import type { JournalEvent } from '../records/journal-event.ts';
import type { PullAnswer, PullRequest, PushResult } from './protocol.ts';

/** What a synchronisation changed in the store. */
export interface Changed {
  /** The playbook, the accounts or the members are others now: everything shown may be. */
  workspace: boolean;
  /** Keys of the records that changed. */
  records: string[];
  flags: boolean;
  /** The person has chosen something else, in another browser. */
  choices: boolean;
  /** SOP documents are others now. */
  sops: boolean;
}

/** What synchronising needs of a store. Every method is one transaction. */
export interface SyncStore {
  /** The cursors and the records to ask for. */
  pullRequest(): Promise<PullRequest>;
  /** Takes in an answer and moves the cursors, in one transaction. */
  applyPull(request: PullRequest, answer: PullAnswer): Promise<Changed>;
  /** Forgets everything that came from the backend but the playbook, so that the next pull starts anew. The outbox
   *  stays, and so does the list of records to ask for. */
  startAnew(): Promise<void>;
  /** Asks for SOP documents no more until the backend says again that it serves them. */
  forgetServed(): Promise<void>;
  /** True when the last answers came from the same life of the backend's database, or there were none yet; notes
   *  the epoch. */
  isSameEpoch(epoch: string): Promise<boolean>;
  /** The oldest events that the backend has not acknowledged. */
  unsent(limit: number): Promise<JournalEvent[]>;
  /** Takes acknowledged events out of the outbox and sets refused ones aside, in one transaction. Returns the keys
   *  of the records whose events were refused: what is shown of them is other now. */
  settle(results: readonly PushResult[]): Promise<string[]>;
}
