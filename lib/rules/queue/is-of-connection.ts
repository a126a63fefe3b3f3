import type { QueueEntry } from '../../records/queue-entry.ts';

/** True for what only the backend can know of the connection to another tool, whichever record waits for it. */
export function isOfConnection({ subject }: Pick<QueueEntry, 'subject'>): boolean {
  return subject === 'asana:token';
}
