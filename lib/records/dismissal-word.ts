import * as z from 'zod/mini';
import { inserted } from './inserted.ts';
import type { Actor, JournalEvent } from './journal-event.ts';
import { instant } from './observation.ts';

/**
 * How a flag may be put aside. `not-now`: by one person, for their own eyes. `wrong`: it should not have come up.
 * `not-here`: its rule is not for this record. The last two hold for everybody and speak of the rule's quality.
 */
export const dismissalKinds = ['not-now', 'wrong', 'not-here'] as const;

export type DismissalKind = (typeof dismissalKinds)[number];

/** The longest gist that is kept. */
export const longestGist = 500;

/** A flag was put aside, or taken back. `gist` is what it was about then. */
export const dismissalWord = z.object({
  event: z.string(),
  type: z.enum(['flag.dismissed', 'flag.restored']),
  occurrence: z.string(),
  rule: z.string(),
  as: z.enum(dismissalKinds),
  gist: z.optional(z.string()),
  at: instant,
  by: z.nullable(z.object({ id: z.string(), name: z.string() })),
});

export type DismissalWord = z.infer<typeof dismissalWord>;

export type DismissalEvent = Extract<JournalEvent, { type: DismissalWord['type'] }>;

/** The words about flags put aside, in time order, with that of one event added; whatever the order they arrive in. */
export function withDismissal(
  words: DismissalWord[] | undefined,
  event: DismissalEvent,
  by: Actor | null,
): DismissalWord[] {
  const { id, type, occurrence, rule, as, occurredAt } = event;
  const gist = event.type === 'flag.dismissed' ? { gist: event.gist } : {};
  return inserted(
    words ?? [],
    { event: id, type, occurrence, rule, as, ...gist, at: occurredAt, by },
    ({ at }) => at,
  );
}
