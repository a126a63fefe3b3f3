import * as z from 'zod/mini';
import { draftFile, draftText } from './admin-protocol.ts';

/**
 * `POST /v1/playbook/simulate`: what a draft would do to the records of the workspace, now or as of the start of a
 * day in the time zone of the playbook in force. `limit` is how many records of each list are named (100).
 */
export const simulateRequest = z.strictObject({
  yaml: draftText,
  file: draftFile,
  asOf: z.optional(z.iso.date()),
  limit: z._default(z.int().check(z.gte(0), z.lte(10_000)), 100),
});

/** How many records ended this way, and the sum of those whose amount is a plain number. */
const ending = z.object({ count: z.int(), amount: z.number(), withAmount: z.int() });

/** The kind of the record's last known stage: `open` never closed as far as the journal knows. */
const outcome = z.object({ won: ending, lost: ending, open: ending });

const change = z.object({ before: z.int(), after: z.int() });

/** A record that one of the two flags with a kind of flag, and the other does not. */
const hit = z.object({
  record: z.string(),
  name: z.nullable(z.string()),
  kind: z.string(),
  title: z.string(),
  days: z.nullable(z.int()),
  owner: z.nullable(z.string()),
  amount: z.nullable(z.number()),
  ended: z.enum(['won', 'lost', 'open']),
});

const ruleCounts = z.object({
  rule: z.string(),
  title: z.string(),
  kind: z.string(),
  ...change.shape,
  outcome,
});

/** `before` is under the playbook in force, `after` under the draft. Snoozed flags are not counted. */
export const simulateAnswer = z.object({
  asOf: z.string(),
  /** The version in force, and the draft's name. */
  version: z.int(),
  draft: z.string(),
  /** False when the workspace has more records than are replayed at once. */
  complete: z.boolean(),
  /** Records that a motion speaks of. */
  records: change,
  snoozed: change,
  /** Per kind of flag, in records. */
  kinds: z.array(
    z.object({
      kind: z.string(),
      ...change.shape,
      newly: z.int(),
      gone: z.int(),
      /** How they ended: those the draft flags, those only the draft flags, those only the one in force flags. */
      outcomes: z.object({ after: outcome, newly: outcome, gone: outcome }),
    }),
  ),
  /** Per rule of either, by its path in the playbook, in flags; and how what the draft flags ended. */
  rules: z.array(ruleCounts),
  /** The same of rules in shadow, which flag nothing and count nowhere else. */
  shadow: z._default(z.array(ruleCounts), []),
  /** Per owner of the next step, in flags; `perDay` of the draft's come up a day, over the seven days before. */
  owners: z.array(
    z.object({
      owner: z.nullable(z.string()),
      ...change.shape,
      newly: z.int(),
      gone: z.int(),
      perDay: z.number(),
    }),
  ),
  newly: z.array(hit),
  gone: z.array(hit),
  /** Who would get the records that wait for a decision under the draft, per routing rule that shares them out; with
   *  everybody's open records before and after. */
  assignments: z.optional(
    z.array(
      z.object({
        rule: z.string(),
        title: z.string(),
        shares: z.array(
          z.object({
            person: z.string(),
            name: z.string(),
            count: z.int(),
            before: z.int(),
            after: z.int(),
          }),
        ),
      }),
    ),
  ),
  /** Records of which the draft cannot say whether they stand still. */
  unknown: z.object({
    ...change.shape,
    reasons: z.array(z.object({ reason: z.string(), count: z.int() })),
    records: z.array(z.object({ record: z.string(), name: z.nullable(z.string()), reason: z.string() })),
  }),
});

export type SimulateAnswer = z.infer<typeof simulateAnswer>;
export type SimulateRequest = z.infer<typeof simulateRequest>;
export type Outcome = z.infer<typeof outcome>;
export type Hit = z.infer<typeof hit>;
