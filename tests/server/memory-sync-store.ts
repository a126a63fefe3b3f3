import type { JournalEvent } from '../../lib/records/journal-event.ts';
import type { Change, PullAnswer, PullRequest, PushResult } from '../../lib/sync/protocol.ts';
import type { SyncStore } from '../../lib/sync/sync-store.ts';

/** A client's copy in memory, which follows some records and looks hard at what it is told. */
export interface MemorySyncStore extends SyncStore {
  put(events: readonly JournalEvent[]): void;
  /** Everything it has of workspace and records, by kind and id, in one order. */
  contents(): [string, Change][];
  waiting(): number;
  /** What no client may ever see, in words. */
  readonly complaints: string[];
}

export function createMemorySyncStore(keys: readonly string[]): MemorySyncStore {
  const outbox = new Map<string, JournalEvent>();
  const known = new Map<string, Change>();
  const complaints: string[] = [];
  const cursors = { workspace: 0, me: 0, records: 0 };
  let epoch: string | undefined;
  let isNew = true;

  const take = (scope: 'workspace' | 'me' | 'records', page: PullAnswer['workspace']) => {
    if (page.cursor < cursors[scope]) complaints.push(`the cursor of ${scope} went back`);
    for (const change of page.changes) {
      const before = known.get(`${change.kind} ${change.id}`);
      if (before && before.version > change.version)
        complaints.push(`${change.kind} ${change.id} became older`);
      if (scope !== 'me') known.set(`${change.kind} ${change.id}`, change);
    }
    cursors[scope] = page.cursor;
  };
  return {
    complaints,
    put(events) {
      for (const event of events) outbox.set(event.id, event);
    },
    contents: () => [...known].sort(([a], [b]) => (a < b ? -1 : 1)),
    waiting: () => outbox.size,
    async pullRequest(): Promise<PullRequest> {
      const records = { cursor: cursors.records, keys: [...keys], fresh: isNew ? [...keys] : [] };
      return { workspace: cursors.workspace, me: cursors.me, records };
    },
    async applyPull(_request, answer) {
      take('workspace', answer.workspace);
      take('me', answer.me);
      take('records', answer.records);
      isNew = false;
      return { workspace: false, records: [], flags: false, choices: false, sops: false };
    },
    async startAnew() {
      complaints.push('the backend knew less than before');
      Object.assign(cursors, { workspace: 0, me: 0, records: 0 });
      known.clear();
      isNew = true;
    },
    async isSameEpoch(told) {
      epoch ??= told;
      return epoch === told;
    },
    forgetServed: async () => {},
    unsent: async (limit) => [...outbox.values()].slice(0, limit),
    async settle(results: readonly PushResult[]) {
      for (const { id, status, reason } of results) {
        if (status === 'refused') complaints.push(`an event was refused: ${reason}`);
        if (id !== null) outbox.delete(id);
      }
      return [];
    },
  };
}
