import * as z from 'zod/mini';
import { coachWord } from './coach-word.ts';
import { instant } from './observation.ts';
import { recordRef } from './record-ref.ts';
import { storableText } from './storable-text.ts';

const id = z.string().check(z.minLength(1), z.maxLength(120), storableText);
const occurrence = z.string().check(z.minLength(1), z.maxLength(1000), storableText);
const words = z.string().check(z.trim(), z.minLength(1), z.maxLength(2000), storableText);
const name = z.string().check(z.trim(), z.minLength(1), z.maxLength(200), storableText);
const link = z.url({ protocol: /^https?$/ }).check(z.maxLength(2000), storableText);

/** The handoff by its id in the record's motion: what is collected for it belongs to the record, whatever its stage. */
const about = { handoff: id };
/** One passage: by the visit to the handoff's stage that began it, and of a split one by its part. */
const passage = { ...about, occurrence, part: z.optional(id) };

/** What can be said of handoffs, by the last word of its type. All but `arrived` are about the record that is handed over. */
const shapes = {
  /** It begins. Said by the backend when a record enters the stage; by a person for a record of which nobody saw that. */
  opened: { type: z.literal('handoff.opened'), ...about, occurrence },
  /** An item is there: what is known, and where it is written. Neither of them where it is only ticked. */
  noted: {
    type: z.literal('handoff.noted'),
    ...about,
    item: id,
    note: z.optional(words),
    link: z.optional(link),
  },
  cleared: { type: z.literal('handoff.cleared'), ...about, item: id },
  /** Something was promised to the customer: what, by whom, to whom, where it is written, and whether it is in the standard offer. */
  promised: {
    type: z.literal('handoff.promised'),
    ...about,
    text: words,
    who: name,
    to: name,
    where: z.optional(name),
    standard: z.boolean(),
  },
  unpromised: { type: z.literal('handoff.unpromised'), ...about, promise: z.uuid() },
  /** The receiver has read a promise or an amendment, by the event that told it. */
  acknowledged: { type: z.literal('handoff.acknowledged'), ...about, subject: z.uuid() },
  /** Handed over, to be accepted: to a person of the playbook, or to whoever has the receiver's role. What is
   *  missing is told with a day by which it comes. */
  offered: {
    type: z.literal('handoff.offered'),
    ...passage,
    to: z.optional(id),
    exception: z.optional(z.strictObject({ reason: words, until: z.iso.date() })),
  },
  /** Taken back by the sender before anybody answered. */
  recalled: { type: z.literal('handoff.recalled'), ...passage },
  /** Accepted: from now on it is this person's, by their id in the playbook. */
  accepted: { type: z.literal('handoff.accepted'), ...passage, person: id, coach: z.optional(coachWord) },
  returned: {
    type: z.literal('handoff.returned'),
    ...passage,
    /** Each about an item, or about the whole. */
    reasons: z
      .array(z.strictObject({ item: z.optional(id), text: words }))
      .check(z.minLength(1), z.maxLength(20)),
  },
  started: { type: z.literal('handoff.started'), ...passage },
  finished: { type: z.literal('handoff.finished'), ...passage },
  /** What was sold has changed after it was handed over. The receiver acknowledges it. */
  amended: { type: z.literal('handoff.amended'), ...passage, text: words },
  /** It goes on as several, each accepted or returned alone. */
  split: {
    type: z.literal('handoff.split'),
    ...about,
    occurrence,
    parts: z.array(z.strictObject({ id, title: name })).check(z.minLength(2), z.maxLength(10)),
  },
  cancelled: { type: z.literal('handoff.cancelled'), ...passage, reason: words },
  reopened: { type: z.literal('handoff.reopened'), ...passage, reason: words },
  /** The record in which the work goes on, such as the project; null takes the link back. */
  linked: { type: z.literal('handoff.linked'), ...passage, to: z.nullable(recordRef) },
  /** The other side of a link, told of the record in which the work goes on: from which record it came. */
  arrived: { type: z.literal('handoff.arrived'), ...about, part: z.optional(id), from: recordRef },
} as const;

/** The events, each with what every event carries. */
export function handoffEvents<Base extends z.core.$ZodLooseShape>(base: Base) {
  return [
    z.strictObject({ ...base, ...shapes.opened }),
    z.strictObject({ ...base, ...shapes.noted }),
    z.strictObject({ ...base, ...shapes.cleared }),
    z.strictObject({ ...base, ...shapes.promised }),
    z.strictObject({ ...base, ...shapes.unpromised }),
    z.strictObject({ ...base, ...shapes.acknowledged }),
    z.strictObject({ ...base, ...shapes.offered }),
    z.strictObject({ ...base, ...shapes.recalled }),
    z.strictObject({ ...base, ...shapes.accepted }),
    z.strictObject({ ...base, ...shapes.returned }),
    z.strictObject({ ...base, ...shapes.started }),
    z.strictObject({ ...base, ...shapes.finished }),
    z.strictObject({ ...base, ...shapes.amended }),
    z.strictObject({ ...base, ...shapes.split }),
    z.strictObject({ ...base, ...shapes.cancelled }),
    z.strictObject({ ...base, ...shapes.reopened }),
    z.strictObject({ ...base, ...shapes.linked }),
    z.strictObject({ ...base, ...shapes.arrived }),
  ] as const;
}

/** One word about handoffs as a record keeps it: the event, without what the record itself says. */
export const handoffWord = z.discriminatedUnion('type', [
  ...handoffEvents({
    event: z.string(),
    at: instant,
    /** Null for this browser's own word that is not sent yet. */
    by: z.nullable(z.object({ id: z.string(), name: z.string() })),
  }),
]);

export type HandoffWord = z.infer<typeof handoffWord>;
