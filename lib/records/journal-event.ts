import * as z from 'zod/mini';
import { activityKinds, activitySides } from './activity.ts';
import { coachWord } from './coach-word.ts';
import { dismissalKinds, longestGist } from './dismissal-word.ts';
import { handoffEvents } from './handoff-event.ts';
import { issueKinds } from './issue.ts';
import { instant, observation } from './observation.ts';
import { recordRef } from './record-ref.ts';
import { storableText } from './storable-text.ts';

const id = z.string().check(z.minLength(1), z.maxLength(120), storableText);
const occurrence = z.string().check(z.minLength(1), z.maxLength(1000), storableText);
const reason = z.string().check(z.minLength(1), z.maxLength(500), storableText);
const text = z.string().check(z.maxLength(2000), storableText);

const words = z.string().check(z.minLength(1), z.maxLength(2000), storableText);

/** Somebody who has passed what the step requires stood by, because who did it has not: a person of the playbook, and why. */
const coach = z.optional(coachWord);

/** What every event carries. `id` is made by the client, so that sending it twice changes nothing;
 *  `playbook` is the version the person was looking at, or null when there was none. */
const base = {
  id: z.uuid(),
  record: recordRef,
  occurredAt: instant,
  playbook: z.nullable(z.int().check(z.positive())),
};

/** The append-only events about records that clients tell, in the past tense. */
export const journalEvent = z.discriminatedUnion('type', [
  z.strictObject({
    ...base,
    type: z.literal('record.observed'),
    observations: z.array(observation).check(z.minLength(1), z.maxLength(100)),
  }),
  z.strictObject({
    ...base,
    type: z.literal('step.done'),
    occurrence,
    step: id,
    note: z.optional(text),
    coach,
  }),
  z.strictObject({ ...base, type: z.literal('step.reopened'), occurrence, step: id }),
  /** A touch of a sequence that is not to be done. It is done, and opened again, as a step is. */
  z.strictObject({ ...base, type: z.literal('touch.skipped'), occurrence, touch: id, reason }),
  z.strictObject({ ...base, type: z.literal('criterion.confirmed'), occurrence, criterion: id }),
  z.strictObject({ ...base, type: z.literal('criterion.withdrawn'), occurrence, criterion: id }),
  z.strictObject({
    ...base,
    type: z.literal('flag.snoozed'),
    occurrence,
    rule: id,
    until: instant,
    reason,
  }),
  z.strictObject({ ...base, type: z.literal('flag.unsnoozed'), occurrence, rule: id }),
  /** A flag is put aside, as long as it is about the same (`gist`); and taken back. */
  z.strictObject({
    ...base,
    type: z.literal('flag.dismissed'),
    occurrence,
    rule: id,
    as: z.enum(dismissalKinds),
    gist: z.string().check(z.maxLength(longestGist), storableText),
  }),
  z.strictObject({
    ...base,
    type: z.literal('flag.restored'),
    occurrence,
    rule: id,
    as: z.enum(dismissalKinds),
  }),
  /** The customer has to answer before anything can go on; and no longer. */
  z.strictObject({ ...base, type: z.literal('waiting.started'), occurrence }),
  z.strictObject({ ...base, type: z.literal('waiting.ended'), occurrence }),
  /** `at` is when it happened, which may be long before somebody told it. */
  z.strictObject({
    ...base,
    type: z.literal('activity.happened'),
    kind: z.enum(activityKinds),
    by: z.enum(activitySides),
    at: instant,
    note: z.optional(text),
  }),
  /** A question to a person of the playbook; answers to it; and its taking back by who asked. */
  z.strictObject({ ...base, type: z.literal('question.asked'), person: id, text: words }),
  z.strictObject({ ...base, type: z.literal('question.answered'), question: z.uuid(), text: words }),
  z.strictObject({ ...base, type: z.literal('question.withdrawn'), question: z.uuid() }),
  /** Something about how the record is worked is wrong; `rule` is a reason's rule, or `sop:` and an SOP's id. */
  z.strictObject({
    ...base,
    type: z.literal('issue.raised'),
    kind: z.enum(issueKinds),
    rule: z.optional(z.string().check(z.minLength(1), z.maxLength(400), storableText)),
    text: words,
  }),
  z.strictObject({ ...base, type: z.literal('issue.withdrawn'), issue: z.uuid() }),
  /** It did not happen after all. `activity` is the id of the event that told it. */
  z.strictObject({ ...base, type: z.literal('activity.withdrawn'), activity: z.uuid() }),
  /** What is handed over to other people, and how it stands. */
  ...handoffEvents(base),
]);

/** What the backend alone says: who a record without an owner goes to, by which rule, how and instead of whom. */
export const ownerAssigned = z.strictObject({
  ...base,
  type: z.literal('owner.assigned'),
  person: id,
  /** The routing rule's path in the playbook, and its title then. */
  rule: id,
  title: text,
  how: text,
  alternatives: z.array(z.strictObject({ person: id, note: text })),
});

export type OwnerAssigned = z.infer<typeof ownerAssigned>;
export type JournalEvent = z.infer<typeof journalEvent> | OwnerAssigned;
export type HandoffEvent = Extract<JournalEvent, { type: `handoff.${string}` }>;

/** Who did it, as the backend recorded it; absent while an event waits in the outbox. */
export interface Actor {
  id: string;
  name: string;
}
