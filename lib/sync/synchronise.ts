import type { JournalEvent } from '../records/journal-event.ts';
import { type Backend, BackendError } from './backend.ts';
import { limits } from './protocol.ts';
import type { Changed, SyncStore } from './sync-store.ts';

/**
 * Sends what waits, then fetches what changed, until there is nothing more of either.
 *
 * Returns what changed in the store. Throws a `BackendError` when the backend did not answer; what was done
 * until then stays done, and the rest waits for the next call. An answer that acknowledges nothing of what
 * was sent is a failure of the backend, not a reason to send for ever.
 */
export async function synchronise(store: SyncStore, backend: Backend): Promise<Changed> {
  await sendAll(store, backend);
  try {
    return await fetchAll(store, backend);
  } catch (error) {
    if (!(error instanceof BackendError) || error.failure !== 'cursor-ahead') throw error;
    await store.startAnew();
    return fetchAll(store, backend);
  }
}

async function sendAll(store: SyncStore, backend: Backend): Promise<void> {
  for (;;) {
    const events = fitting(await store.unsent(limits.eventsPerPush));
    if (events.length === 0) return;
    const sent = new Set(events.map((event) => event.id));
    const results = (await backend.push(events)).filter(({ id }) => id !== null && sent.has(id));
    if (results.length === 0)
      throw new BackendError('failed', 'The backend acknowledged none of the events it was sent.');
    await store.settle(results);
  }
}

async function fetchAll(store: SyncStore, backend: Backend): Promise<Changed> {
  const all: Changed = { workspace: false, records: [], flags: false };
  for (;;) {
    const request = await store.pullRequest();
    const answer = await backend.pull(request);
    const changed = await store.applyPull(request, answer);
    all.workspace ||= changed.workspace;
    all.flags ||= changed.flags;
    all.records.push(...changed.records);
    if (!answer.workspace.more && !answer.me.more && !answer.records.more) return all;
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
