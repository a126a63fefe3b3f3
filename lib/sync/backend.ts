import type { JournalEvent } from '../records/journal-event.ts';
import type { PullAnswer, PullRequest, PushResult } from './protocol.ts';

/** What synchronising needs of a backend. Both throw a `BackendError` and nothing else. */
export interface Backend {
  pull(request: PullRequest): Promise<PullAnswer>;
  push(events: readonly JournalEvent[]): Promise<PushResult[]>;
}

/** Why the backend did not do it: nobody answered, it does not know this browser any more, the two speak
 *  different protocols, the cursor is ahead of it (it was restored from a backup) or
 *  too far behind, the push was too large, it would not do this, it
 *  is asked too often, or it failed. */
export type BackendFailure =
  | 'unreachable'
  | 'signed-out'
  | 'outdated'
  | 'cursor-ahead'
  | 'too-large'
  | 'refused'
  | 'busy'
  | 'failed';

export class BackendError extends Error {
  readonly failure: BackendFailure;
  /** The backend's own word for its refusal, such as `playbook-moved`; null where it gave none. */
  readonly code: string | null;

  /** After how many seconds to ask again, where it is `busy`. */
  readonly retryAfter: number | null;

  constructor(
    failure: BackendFailure,
    message: string,
    code: string | null = null,
    retryAfter: number | null = null,
  ) {
    super(message);
    this.name = 'BackendError';
    this.failure = failure;
    this.code = code;
    this.retryAfter = retryAfter;
  }
}
