import * as z from 'zod/mini';
import { instant } from './observation.ts';

/** What can happen between us and a customer. */
export const activityKinds = ['reply', 'meeting', 'call', 'email', 'note'] as const;

/** Who did it: the customer, or somebody of ours. */
export const activitySides = ['customer', 'us'] as const;

/** One thing that happened around a record. `event` is the journal event that told it, `at` when it happened. */
export const activity = z.object({
  event: z.string(),
  kind: z.enum(activityKinds),
  by: z.enum(activitySides),
  at: instant,
  /** The member who told it; null while it waits to be sent. */
  toldBy: z.nullable(z.object({ id: z.string(), name: z.string() })),
  note: z.optional(z.string()),
});

/** The word that something told before did not happen after all. `subject` is the event it takes back. */
export const activityWithdrawal = z.object({ event: z.string(), subject: z.string(), at: instant });

export type Activity = z.infer<typeof activity>;
export type ActivityKind = Activity['kind'];
export type ActivitySide = Activity['by'];
export type ActivityWithdrawal = z.infer<typeof activityWithdrawal>;
