import * as z from 'zod/mini';
import { instant } from '../records/observation.ts';
import { storableText } from '../records/storable-text.ts';

const path = z.string().check(z.minLength(1), z.maxLength(300), storableText);

/** Flags of one record that somebody saw at one moment, in the line or on a card. */
export const showing = z.strictObject({
  id: z.uuid(),
  /** The record's key. */
  record: z.string().check(z.minLength(1), z.maxLength(1000), storableText),
  /** The rules by their paths, and the flags by the names they have on the record. */
  flags: z.array(z.strictObject({ rule: path, flag: path })).check(z.minLength(1), z.maxLength(50)),
  /** The card they stood on; null for the line. What joins a card later has the same. */
  card: z.nullable(z.uuid()),
  at: instant,
});

/** The most showings in one request. */
export const mostShowings = 100;

/** `POST /v1/showings`: what the person who asks was shown. One that is sent twice counts once. */
export const showingsRequest = z.strictObject({
  showings: z.array(showing).check(z.minLength(1), z.maxLength(mostShowings)),
});
export const showingsAnswer = z.object({ kept: z.int() });

/** The data of the `cards` change in the `me` scope: the person's cards of the last two days. */
export const cardsData = z.array(
  z.object({ id: z.string(), record: z.string(), rules: z.array(z.string()), at: z.number() }),
);

/** How people answer a rule, over the last 30 days; no names. */
const rule = z.object({
  rule: z.string(),
  title: z.string(),
  /** Showings that were answered, or had three days for it. */
  shown: z.int(),
  acted: z.int(),
  dismissed: z.int(),
  wrong: z.int(),
  notHere: z.int(),
  /** Acted on ÷ shown; null while it was shown too seldom to say. */
  rate: z.nullable(z.number()),
  /** Since when it is only counted, and on what grounds; null where it shows as written. */
  demoted: z.nullable(z.object({ since: z.string(), shown: z.int(), acted: z.int() })),
});

/** `GET /v1/rules`: the stall rules of the playbook in force, with how people answer them. */
export const rulesAnswer = z.object({ rules: z.array(rule) });

/** `POST /v1/rules/restore`: a demoted rule shows as written again, and is counted anew. */
export const restoreRequest = z.strictObject({ rule: path });

/** The data of a `demotion` change in the `workspace` scope; its id is the rule's path. */
const demotionData = z.object({ since: z.string(), shown: z.int(), acted: z.int() });

export type CardData = z.infer<typeof cardsData>[number];
export type Showing = z.infer<typeof showing>;
export type RuleAnswers = z.infer<typeof rule>;
export type RulesAnswer = z.infer<typeof rulesAnswer>;
export type DemotionData = z.infer<typeof demotionData>;
