import * as z from 'zod/mini';
import { propertyName } from '../records/observation.ts';
import { conditionSchema } from './condition-schema.ts';
import { durationText, findSpan } from './due.ts';
import { kept } from './kept-schema.ts';
import { needs } from './needs.ts';
import { partId, partTitle } from './part-names.ts';

/** By which way a touch reaches the customer. */
const channels = ['call', 'email', 'meeting', 'task', 'other'] as const;

/** What ends a sequence: the customer answers, or one meets. */
export const stopWords = ['reply', 'meeting'] as const;

/** What makes a sequence wait; `away` is the leave of the record's owner. */
const pauseWords = ['reply', 'meeting', 'away'] as const;

/** How long after the touch before, or until it is missed. */
const spanText = z.string().check(z.refine((text) => findSpan(text) !== undefined, needs('span')));

const touch = z.strictObject({
  id: partId,
  title: partTitle,
  channel: z.enum(channels),
  /** Due this long after the sequence began, or after the touch before was done, skipped or missed. */
  delay: spanText,
  /** The role that does it. */
  owner: partId,
  sop: z.optional(partId),
  /** Missed when it is not done this long after it was due. */
  expires: z._default(spanText, '3 business days'),
});

/** The touches that follow up a record of one kind: of one lead source or segment. */
export const sequenceSchema = z.strictObject({
  id: partId,
  title: partTitle,
  /** The stages in which it runs, as one; every open stage of the motion when left out. */
  stages: z.optional(z.array(partId).check(z.minLength(1))),
  /** The records it is for; all when left out. The first sequence that holds runs. */
  when: z.optional(conditionSchema),
  /** A date property from which its clock counts, such as the day the lead came in; the entry into its stages when
   *  left out or not known. */
  from: z.optional(propertyName),
  touches: z.array(touch).check(z.minLength(1), z.maxLength(50)),
  /** A reply and a meeting when left out, save those that pause it. */
  stopOn: z.optional(z.array(z.enum(stopWords))),
  pauseOn: z._default(z.array(z.enum(pauseWords)), []),
  /** How long it waits after a reply or a meeting that pauses it. */
  pauseFor: z._default(durationText, '5 business days'),
  ...kept,
});

export type Sequence = z.infer<typeof sequenceSchema>;
export type Touch = Sequence['touches'][number];
export type Channel = Touch['channel'];
