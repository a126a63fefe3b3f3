import * as z from 'zod/mini';
import { inserted } from './inserted.ts';
import type { Actor, JournalEvent } from './journal-event.ts';
import { instant } from './observation.ts';

/** What a person said about waiting on the customer, in one occurrence. */
export const waitWord = z.object({
  event: z.string(),
  type: z.enum(['waiting.started', 'waiting.ended']),
  occurrence: z.string(),
  at: instant,
  by: z.nullable(z.object({ id: z.string(), name: z.string() })),
});

export type WaitWord = z.infer<typeof waitWord>;

export type WaitEvent = Extract<JournalEvent, { type: WaitWord['type'] }>;

/** The words about waiting, in time order, with that of one event added; whatever the order they arrive in. */
export function withWaitWord(
  words: WaitWord[] | undefined,
  { id, type, occurrence, occurredAt }: WaitEvent,
  by: Actor | null,
): WaitWord[] {
  return inserted(words ?? [], { event: id, type, occurrence, at: occurredAt, by }, ({ at }) => at);
}
