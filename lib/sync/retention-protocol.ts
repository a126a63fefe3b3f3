import * as z from 'zod/mini';

/** Whole days, or null to keep for good. A month is the least: what happened last week is still being worked on. */
const days = z.nullable(z.int().check(z.minimum(30), z.maximum(36_500)));

/** How long is kept: events of the journal, values seen on records (a kind of event), the audit log. */
const retention = z.strictObject({ journal: days, observations: days, audit: days });

/** `GET /v1/retention`, and the answer of `POST /v1/retention`. */
export const retentionAnswer = z.object({
  retention,
  /** What is older than that now, and will be (or would be) let go. */
  leaving: z.object({ events: z.int(), audit: z.int() }),
  /** False when it was only asked what would happen. */
  saved: z.boolean(),
});

/** `POST /v1/retention`. With `preview` it only says what would be let go. */
export const retentionRequest = z.strictObject({ ...retention.shape, preview: z.optional(z.boolean()) });

export type Retention = z.infer<typeof retention>;
export type RetentionAnswer = z.infer<typeof retentionAnswer>;
export type RetentionRequest = z.infer<typeof retentionRequest>;
