import * as z from 'zod/mini';
import { propertyName } from '../records/observation.ts';
import { conditionSchema } from './condition-schema.ts';
import { findSpan } from './due.ts';
import { dueText } from './due-time.ts';
import { kept } from './kept-schema.ts';
import { needs } from './needs.ts';
import { partId, partTitle } from './part-names.ts';

const when = z.optional(conditionSchema);

/** How long one side has. */
const spanText = z.string().check(z.refine((text) => findSpan(text) !== undefined, needs('span')));

/** One thing the receiver needs. It is there when its property is known, when somebody has written it down (`note`) or
 *  said where it lies (`link`), or, with neither of these, when somebody has ticked it. */
const item = z
  .strictObject({
    id: partId,
    title: partTitle,
    /** The role that brings it. */
    owner: partId,
    /** Counted from the entry into the handoff's stage, or by a date of the record. */
    due: z.optional(dueText),
    /** The stage of this motion from which on it is collected; the handoff's own stage when left out. */
    from: z.optional(partId),
    known: z.optional(propertyName),
    evidence: z.optional(z.enum(['note', 'link'])),
    /** False for what would be good to have: nothing waits for it. */
    required: z._default(z.boolean(), true),
    sop: z.optional(partId),
    /** The records that need it; all when left out. */
    when,
  })
  .check(
    z.refine(
      ({ known, evidence }) => known === undefined || evidence === undefined,
      needs('knownOrEvidence'),
    ),
  );

/** A text that is made of what the handoff knows. */
const message = z.strictObject({
  id: partId,
  title: partTitle,
  /** Whom it is for. What goes to the customer is held until the handoff is accepted. */
  to: z.enum(['customer', 'team']),
  /** Words, and in braces what is filled in: `{name}`, `{sender}`, `{receiver}`, `{promises}`, `{missing}`, `{item.ID}`,
   *  `{property.ID}`. */
  body: z.string().check(z.minLength(1), z.maxLength(10_000)),
});

/** How a record passes from the people of one motion to those of another. */
export const handoffSchema = z.strictObject({
  id: partId,
  title: partTitle,
  /** Entering this stage of the motion opens it. */
  stage: partId,
  /** The motion by which the work goes on. */
  starts: partId,
  /** The roles that hand over and that take over. */
  sender: partId,
  receiver: partId,
  /** `stays`: the record is still its owner's once it is accepted, who asked for a part of the work such as the invoice.
   *  Left out, it is theirs who accepted it. */
  ownership: z.optional(z.enum(['moves', 'stays'])),
  /** How long the sender has from the entry into the stage, or after a return. */
  handOver: z._default(spanText, '1 business day'),
  /** How long the receiver has from then on to accept it or to return it. */
  accept: z._default(spanText, '2 business days'),
  /** The roles that are told when either is late, beside the two themselves. */
  late: z._default(z.array(partId).check(z.maxLength(10)), []),
  /** The SOP that whoever accepts it must have read, and whose questions they must have passed. */
  requires: z.optional(partId),
  /** Records that entered the stage before this day begin none. */
  since: z.optional(z.iso.date()),
  /** The records it is for; all when left out. */
  when,
  items: z.array(item).check(z.minLength(1), z.maxLength(60)),
  /** Which property of the record becomes which one of the work that goes on. */
  carries: z._default(
    z.array(z.strictObject({ from: propertyName, to: propertyName })).check(z.maxLength(60)),
    [],
  ),
  /** What is written from it: a welcome to the customer, a pack for the kick-off. */
  messages: z.optional(z.array(message).check(z.maxLength(20))),
  ...kept,
});

export type Handoff = z.infer<typeof handoffSchema>;
