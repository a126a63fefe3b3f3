import * as z from 'zod/mini';

const instant = z.nullable(z.string());
const who = z.nullable(z.object({ person: z.nullable(z.string()), name: z.string() }));

/** Where handoffs stand that an overview tells apart. `open`: with their sender. */
export const handoffFilters = ['all', 'open', 'waiting', 'returned', 'late', 'delivery', 'closed'] as const;

/** One handoff, as an overview lists it. Moments are ISO 8601. */
export const handoffRow = z.object({
  /** The record's key, and what it is called. */
  record: z.string(),
  name: z.nullable(z.string()),
  handoff: z.string(),
  title: z.string(),
  part: z.nullable(z.string()),
  state: z.string(),
  /** When it began, was first handed over, was accepted, and came to stand as it does. */
  begunAt: z.string(),
  offeredAt: instant,
  acceptedAt: instant,
  since: z.string(),
  /** When whoever's turn it is has to act. */
  dueAt: instant,
  sender: who,
  receiver: who,
  /** How often it was returned, and what about: titles of items, null for the whole. */
  returns: z.array(z.object({ at: z.string(), reasons: z.array(z.nullable(z.string())) })),
  /** Required items that are missing. */
  missing: z.int(),
  /** How many questions were asked about the record after it was handed over. */
  questions: z.int(),
  /** Required items, and those of them that came late or are late now; missing from older backends. */
  items: z.optional(z.int()),
  lateItems: z.optional(z.int()),
});

/** `GET /v1/handoffs?state=FILTER`: the handoffs of the workspace, the oldest of those that wait first, at most two hundred. */
export const handoffsQuery = z.strictObject({ state: z.optional(z.enum(handoffFilters)) });

/** How good the handoffs of a month were (`2026-11`), by the day they began, and by the team that received them. */
const measure = z.object({
  month: z.string(),
  team: z.nullable(z.string()),
  begun: z.int(),
  accepted: z.int(),
  returned: z.int(),
  /** Half of those that were accepted took no longer than this from being handed over (hours); null for none. */
  hoursToAccept: z.nullable(z.number()),
  questions: z.int(),
  /** As in a row, of all handoffs of the month and team. */
  items: z.optional(z.int()),
  lateItems: z.optional(z.int()),
  /** The three things that returns were most often about; null for the whole. */
  reasons: z.array(z.object({ about: z.nullable(z.string()), count: z.int() })),
});

export const handoffsAnswer = z.object({
  handoffs: z.array(z.extend(handoffRow, { isLate: z.boolean() })),
  more: z.boolean(),
  measures: z.array(measure),
});

export type HandoffRow = z.infer<typeof handoffRow>;
export type HandoffFilter = (typeof handoffFilters)[number];
export type HandoffMeasure = z.infer<typeof measure>;
export type HandoffsAnswer = z.infer<typeof handoffsAnswer>;
