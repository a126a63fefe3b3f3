import * as z from 'zod/mini';

/** `GET /v1/record/history?key=KEY&before=PLACE`: the events of one record, newest first, a hundred at a time. `before` is
 *  the `next` of the page above. */
export const historyQuery = z.strictObject({
  key: z.string().check(z.minLength(1), z.maxLength(1000)),
  before: z.optional(z.string().check(z.regex(/^-?\d{1,15}:\d{1,15}$/))),
});

/** An event as it counts. Loose: what a newer backend writes into its journal passes through. */
const told = z.object({
  event: z.looseObject({ id: z.string(), type: z.string(), occurredAt: z.string() }),
  by: z.object({ id: z.string(), name: z.string() }),
});

/** `next` is the place to go on from; null at the beginning of the record's history. */
export const historyAnswer = z.object({ events: z.array(told), next: z.nullable(z.string()) });

export type HistoryPage = z.infer<typeof historyAnswer>;
