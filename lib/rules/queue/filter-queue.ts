import * as z from 'zod/mini';
import type { QueueEntry } from '../../records/queue-entry.ts';
import { partOf, type QueueClock } from './queue-order.ts';

/** What somebody wants to see of their queue; everything by default. */
export const queueFilter = z.strictObject({
  kind: z._default(
    z.nullable(z.enum(['step', 'touch', 'warning', 'question', 'review', 'handoff', 'training'])),
    null,
  ),
  onlyOverdue: z._default(z.boolean(), false),
  /** The title of a motion. */
  motion: z._default(z.nullable(z.string().check(z.maxLength(200))), null),
  onlyMoney: z._default(z.boolean(), false),
});

export type QueueFilter = z.infer<typeof queueFilter>;

/** The entries that a filter lets through, in their order. */
export function filterQueue(
  entries: readonly QueueEntry[],
  { kind, onlyOverdue, motion, onlyMoney }: QueueFilter,
  clock: QueueClock,
): QueueEntry[] {
  return entries.filter(
    (entry) =>
      (kind === null || entry.kind === kind) &&
      (!onlyOverdue || partOf(entry, clock) === 'overdue') &&
      (motion === null || entry.motion === motion) &&
      (!onlyMoney || entry.amount !== null),
  );
}
