import * as z from 'zod/mini';
import type { Text } from '../text/text.ts';
import { instant } from './observation.ts';
import { textSchema } from './text-schema.ts';

/** What a person can do about an entry without leaving their queue. */
const queueActs = ['done', 'skip', 'snooze'] as const;

/**
 * One thing that waits on a person: the next step of a record, a touch of its follow-up, a warning, a question, a part of the
 * playbook to look at again, or an SOP to learn. The backend makes them for records that a browser does not keep, and a browser for those
 * it does; nothing in one changes with time alone but what its flag changes by.
 */
export const queueEntry = z.object({
  /** Unique for a person: the record's key, what it is, and the step, touch or rule. */
  id: z.string(),
  kind: z.enum(['step', 'touch', 'warning', 'question', 'review', 'handoff', 'training']),
  /** The key of the record; null of a part of the playbook. */
  record: z.nullable(z.string()),
  name: z.nullable(z.string()),
  /** What to do, or what is wrong. */
  title: z.string(),
  /** Why it waits, in a sentence. */
  why: z.string(),
  /** The title of the record's motion, and of its stage where that is known. */
  motion: z.nullable(z.string()),
  stage: z.nullable(z.string()),
  due: z.nullable(instant),
  /** A limit has passed, though nothing was due: a record that is stalled. */
  isLate: z.boolean(),
  /** Whole days the warning speaks of, where it has any. */
  days: z.nullable(z.number()),
  /** It waits on nobody before this moment: it is put off, or the customer has to answer first. */
  rest: z.nullable(z.object({ until: instant, because: z.enum(['snoozed', 'waiting']) })),
  amount: z.nullable(z.number()),
  /** ISO 4217, where the amount's text says it. */
  currency: z.nullable(z.string()),
  /** The visit that a mark refers to, and the step, touch or rule that it is about. */
  occurrence: z.nullable(z.string()),
  subject: z.string(),
  /** The rule by which it is put off. */
  rule: z.string(),
  acts: z.array(z.enum(queueActs)),
  /** The title and why again, for a browser to say in its own language; missing from older backends. */
  texts: z.optional(z.object({ title: textSchema, why: textSchema })),
});

export type QueueEntry = z.infer<typeof queueEntry>;

/** An entry before its sentences are put into a language. */
export type UnsaidEntry = Omit<QueueEntry, 'title' | 'why' | 'texts'> & { title: Text; why: Text };
export type QueueAct = (typeof queueActs)[number];
