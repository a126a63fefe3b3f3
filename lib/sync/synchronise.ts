import type { JournalEvent } from '../records/journal-event.ts';
import { type Backend, BackendError } from './backend.ts';
import { limits, type PushResult } from './protocol.ts';
import type { Changed, SyncStore } from './sync-store.ts';

/**
 * Sends what waits, then fetches what changed, until there is nothing more of either.
 *
 * Returns what changed in the store. Throws a `BackendError` when the backend did not answer; what was done
 * until then stays done, and the rest waits for the next call. A backend that will not take what is sent is
 * still asked for what changed.
 */
export async function synchronise(store: SyncStore, backend: Backend): Promise<Changed> {
  const all: Changed = { workspace: false, records: [], flags: false, choices: false, sops: false };
  const failure = await sendAll(store, backend, all);
  await fetchAll(store, backend, all);
  if (failure) throw failure;
  return all;
}

/** Sends until nothing waits. Gives the failure of a backend that answers, but would not take the events. */
async function sendAll(store: SyncStore, backend: Backend, all: Changed): Promise<BackendError | undefined> {
  let most: number = limits.eventsPerPush;
  for (;;) {
    const events = fitting(await store.unsent(most));
    if (events.length === 0) return undefined;
    try {
      all.records.push(...(await store.settle(await push(backend, events))));
    } catch (error) {
      if (!(error instanceof BackendError)) throw error;
      if (error.failure === 'unreachable' || error.failure === 'signed-out') throw error;
      if (error.failure !== 'too-large') return error;
      const [only] = events;
      if (events.length > 1) most = Math.floor(events.length / 2);
      else if (only) {
        const refused: PushResult = { id: only.id, status: 'refused', reason: error.message };
        all.records.push(...(await store.settle([refused])));
      }
    }
  }
}

/** An answer that acknowledges nothing of what was sent is a failure, not a reason to send for ever. */
async function push(backend: Backend, events: JournalEvent[]): Promise<PushResult[]> {
  const sent = new Set(events.map((event) => event.id));
  const results = (await backend.push(events)).filter(({ id }) => id !== null && sent.has(id));
  if (results.length > 0) return results;
  throw new BackendError('failed', 'The backend acknowledged none of the events it was sent.');
}

async function fetchAll(store: SyncStore, backend: Backend, all: Changed): Promise<void> {
  for (;;) {
    const request = await store.pullRequest();
    const answer = await backend.pull(request).catch((error: unknown) => {
      if (!(error instanceof BackendError)) throw error;
      if (error.failure === 'cursor-ahead') return null;
      if (error.failure === 'refused' && request.sops) return 'older';
      throw error;
    });
    if (answer === 'older') {
      // An older backend in the place of the one that served them knows no such scope.
      await store.forgetServed();
      continue;
    }
    if (answer === null || (answer.epoch !== undefined && !(await store.isSameEpoch(answer.epoch)))) {
      await store.startAnew();
      all.workspace = true;
      continue;
    }
    const changed = await store.applyPull(request, answer);
    all.workspace ||= changed.workspace;
    all.flags ||= changed.flags;
    all.choices ||= changed.choices;
    all.sops ||= changed.sops;
    all.records.push(...changed.records);
    // What was just learnt to be there is fetched with the next turn.
    const isNew = answer.serves?.includes('sops') && !request.sops && (await store.pullRequest()).sops;
    const more = [answer.workspace, answer.me, answer.records, answer.sops].some((page) => page?.more);
    if (!more && !isNew) return;
  }
}

/** Servers take bodies of some megabytes. What does not fit goes with the next push; one event always fits. */
function fitting(events: JournalEvent[]): JournalEvent[] {
  let size = 0;
  const end = events.findIndex((event, index) => {
    size += JSON.stringify(event).length;
    return index > 0 && size > limits.charactersPerPush;
  });
  return end === -1 ? events : events.slice(0, end);
}
