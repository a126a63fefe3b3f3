import * as z from 'zod/mini';
import { activity, activityWithdrawal } from './activity.ts';
import { dismissalWord } from './dismissal-word.ts';
import { handoffWord } from './handoff-event.ts';
import { instant, sources } from './observation.ts';
import { question, questionWord } from './question.ts';
import { recordRef } from './record-ref.ts';
import { toldValue } from './told-value.ts';
import { waitWord } from './wait-word.ts';

const belief = z.object({
  value: z.nullable(z.string()),
  asOf: instant,
  changed: z.optional(z.boolean()),
  /** Who said it, of a value that a person said. */
  by: z.optional(z.object({ id: z.string(), name: z.string() })),
});

/** One sighting of the record's stage. `event` names the journal event that brought it. */
const stageSighting = z.object({
  event: z.string(),
  value: z.nullable(z.string()),
  source: z.enum(sources),
  asOf: instant,
  since: z.optional(instant),
  changed: z.optional(z.boolean()),
});

/** What a person said about one step, touch, criterion or flag in one occurrence. */
const mark = z.object({
  event: z.string(),
  type: z.enum([
    'step.done',
    'step.reopened',
    'touch.skipped',
    'criterion.confirmed',
    'criterion.withdrawn',
    'flag.snoozed',
    'flag.unsnoozed',
  ]),
  occurrence: z.string(),
  subject: z.string(),
  at: instant,
  by: z.nullable(z.object({ id: z.string(), name: z.string() })),
  playbook: z.nullable(z.number()),
  until: z.optional(instant),
  reason: z.optional(z.string()),
});

/** Who the backend decided a record without an owner goes to. `event` names the journal event that says so. */
const assignment = z.object({
  event: z.string(),
  at: instant,
  person: z.string(),
  /** The routing rule's path and title, and how it came to this person. */
  rule: z.string(),
  title: z.string(),
  how: z.string(),
  alternatives: z.array(z.object({ person: z.string(), note: z.string() })),
});

/**
 * Everything known of one record, folded from its journal: per property the latest value of each source,
 * every sighting of its stage in time order, every mark and every word about waiting in time order, and the newest activities (read them with
 * `activitiesOf`). The stages themselves are decided by the playbook when it is evaluated, so that publishing a playbook never rewrites records.
 */
export const recordState = z.object({
  ref: recordRef,
  firstSeen: instant,
  properties: z.record(z.string(), z.partialRecord(z.enum(sources), belief)),
  stages: z.array(stageSighting),
  marks: z.array(mark),
  /** What was told of each property but the stage: each one's newest values, oldest first. */
  told: z.optional(z.record(z.string(), z.array(toldValue))),
  waits: z.optional(z.array(waitWord)),
  /** Read them with `questionsOf`. */
  questions: z.optional(z.array(question)),
  questionWords: z.optional(z.array(questionWord)),
  /** Every word about flags put aside, in time order. */
  dismissals: z.optional(z.array(dismissalWord)),
  /** Every word about handoffs, in time order: what they come to is for `lib/handoff` to say. */
  handoffs: z.optional(z.array(handoffWord)),
  activities: z.optional(z.array(activity)),
  withdrawnActivities: z.optional(z.array(activityWithdrawal)),
  /** The backend's last decision, where it has made one. */
  assigned: z.optional(assignment),
});

export type Belief = z.infer<typeof belief>;
export type StageSighting = z.infer<typeof stageSighting>;
export type Mark = z.infer<typeof mark>;
export type RecordState = z.infer<typeof recordState>;
