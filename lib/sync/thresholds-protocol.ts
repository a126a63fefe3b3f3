import * as z from 'zod/mini';

/**
 * `GET /v1/playbook/thresholds?quantile=0.8&min=20`: how long records may stay in each open stage, proposed from the
 * won ones. `quantile` is the part of them that left in time (0.5 to 0.99), `min` how many there must be at least.
 */
export const thresholdsQuery = z.strictObject({
  quantile: z.optional(
    z.string().check(z.regex(/^0\.([5-9]\d?)$/, 'must be a number from 0.5 to 0.99, such as 0.8')),
  ),
  min: z.optional(z.string().check(z.regex(/^[1-9]\d{0,5}$/, 'must be a number of records, such as 20'))),
});

const proposal = z.object({
  motion: z.string(),
  stage: z.string(),
  title: z.string(),
  /** How many won records stand behind it. */
  records: z.int(),
  /** The proposed limit in days, or null where there are too few records. */
  days: z.nullable(z.int()),
  /** The rules without a condition that watch the stage now, with their limits. */
  limits: z.array(z.object({ rule: z.string(), title: z.string(), after: z.string() })),
  /** One sentence for people: what the proposal rests on, or why there is none. */
  text: z.string(),
});

export const thresholdsAnswer = z.object({
  /** The playbook's version in force. */
  version: z.int(),
  quantile: z.number(),
  min: z.int(),
  stages: z.array(proposal),
});

export type ThresholdProposal = z.infer<typeof proposal>;
export type ThresholdsQuery = z.infer<typeof thresholdsQuery>;
export type ThresholdsAnswer = z.infer<typeof thresholdsAnswer>;
