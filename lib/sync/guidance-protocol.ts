import * as z from 'zod/mini';
import { propertyTypes } from '../playbook/property-types.ts';
import { activityKinds, activitySides } from '../records/activity.ts';
import type { Guidance } from '../records/guidance.ts';
import { instant, sources } from '../records/observation.ts';
import { recordRef } from '../records/record-ref.ts';
import type { Said } from '../text/text.ts';
import { handoffView } from './handoff-view-protocol.ts';

/** `GET /v1/guidance?record=KEY&at=INSTANT`: what the playbook in force says of one record, now or at a moment. */
export const guidanceQuery = z.strictObject({
  record: z.string().check(z.minLength(1), z.maxLength(1000)),
  at: z.optional(instant),
});

const text = z.nullable(z.string());
const reason = z.object({
  rule: z.string(),
  version: z.int(),
  text: z.string(),
  keeper: z.optional(z.string()),
  evidence: z.optional(
    z.array(
      z.looseObject({
        what: z.string(),
        value: text,
        source: z.nullable(z.enum(sources)),
        at: text,
        by: z.optional(z.string()),
      }),
    ),
  ),
  sop: z.optional(z.string()),
});
const owner = z.nullable(z.looseObject({ name: z.string(), person: text, role: text, reason }));
const assignment = z.looseObject({
  state: z.enum(['assigned', 'pending']),
  rule: z.string(),
  title: z.string(),
  person: z.string(),
  name: z.string(),
  how: z.string(),
  at: text,
  alternatives: z.array(z.looseObject({ name: z.string(), note: z.string() })),
  reason,
});
const belief = z.object({ value: text, source: z.string(), asOf: z.string() });

const stage = z.union([
  z.looseObject({
    known: z.literal(true),
    id: z.string(),
    title: z.string(),
    kind: z.enum(['open', 'won', 'lost']),
    since: z.string(),
    certainty: z.enum(['exact', 'at-least']),
    days: z.int(),
    occurrence: z.string(),
    reason,
  }),
  z.looseObject({ known: z.literal(false), shown: text, reason }),
]);

const due = z.nullable(
  z.looseObject({ at: z.string(), state: z.enum(['overdue', 'soon', 'later']), rule: z.string() }),
);

const snooze = z.nullable(z.object({ until: z.string(), reason: z.string(), by: text }));

const step = z.looseObject({
  id: z.string(),
  title: z.string(),
  state: z.enum(['open', 'done', 'waiting']),
  owner,
  due,
  // Missing in answers of backends from before due times by a date.
  dueUnknown: z._default(z.nullable(reason), null),
  sop: text,
  doneWhen: z.union([z.object({ tick: z.literal(true) }), z.object({ known: z.string() })]),
  doneAt: text,
  doneBy: text,
  snooze: z.optional(snooze),
  reason,
});

const touch = z.looseObject({
  id: z.string(),
  title: z.string(),
  channel: z.enum(['call', 'email', 'meeting', 'task', 'other']),
  state: z.enum(['done', 'skipped', 'missed', 'current', 'upcoming', 'dropped']),
  owner,
  due,
  expires: text,
  at: text,
  by: text,
  sop: text,
  reason,
});

const sequence = z.looseObject({
  id: z.string(),
  title: z.string(),
  state: z.enum(['running', 'paused', 'stopped', 'finished']),
  why: z.string(),
  since: z.string(),
  touches: z.array(touch),
  reason,
});

const criterion = z.looseObject({
  id: z.string(),
  title: z.string(),
  state: z.enum(['met', 'missing']),
  confirmable: z.boolean(),
  evidence: text,
  field: z.optional(
    z.looseObject({
      property: z.string(),
      title: z.string(),
      type: z.enum(propertyTypes),
      said: z.nullable(
        z.object({
          value: z.string(),
          at: z.string(),
          by: z.nullable(z.object({ id: z.string(), name: z.string() })),
        }),
      ),
    }),
  ),
  reason,
});

const flag = z.looseObject({
  rule: z.string(),
  kind: z.enum(['stalled', 'overdue', 'no-owner', 'condition', 'handoff']),
  title: z.string(),
  days: z.nullable(z.int()),
  limit: z.nullable(z.int()),
  level: z.enum(['quiet', 'line', 'card']),
  snooze,
  // Backends of before know no flags put aside.
  aside: z._default(
    z.nullable(z.looseObject({ as: z.enum(['wrong', 'not-here']), at: z.string(), by: text })),
    null,
  ),
  dismissedBy: z._default(z.array(z.string()), []),
  gist: z._default(z.string(), ''),
  reason,
});

const activity = z.looseObject({
  event: z.string(),
  kind: z.enum(activityKinds),
  by: z.enum(activitySides),
  at: z.string(),
  toldBy: text,
  note: text,
});

const question = z.looseObject({
  event: z.string(),
  text: z.string(),
  at: z.string(),
  by: z.nullable(z.object({ id: z.string(), name: z.string() })),
  to: z.object({ person: z.string(), name: z.string() }),
  answers: z.array(z.looseObject({ event: z.string(), text: z.string(), at: z.string(), by: text })),
});

// Missing in answers of backends from before there was a word for it.
const waiting = z.looseObject({
  since: z.string(),
  by: text,
  until: z.string(),
  state: z.enum(['waiting', 'passed']),
  reason,
});

/** Guidance as it crosses the API, in the backend's words. Loose: what a newer backend says beyond this passes through unchanged. */
const guidance: z.ZodMiniType<Said<Guidance>> = z.looseObject({
  record: recordRef,
  name: text,
  asOf: z.string(),
  playbook: z.object({ version: z.int(), name: z.string() }),
  motion: z.object({ id: z.string(), title: z.string() }),
  stage,
  owner,
  assignment: z.optional(assignment),
  step: z.nullable(step),
  steps: z.array(step),
  /** An older backend does not speak of sequences. */
  sequence: z._default(z.nullable(sequence), null),
  criteria: z.array(criterion),
  flags: z.array(flag),
  waiting: z._default(z.nullable(waiting), null),
  held: z._default(z.array(z.looseObject({ rule: z.string(), title: z.string(), reason })), []),
  shadow: z._default(z.array(flag), []),
  sops: z.array(z.looseObject({ id: z.string(), title: z.string(), body: z.string(), owner: text })),
  disagreements: z.array(z.looseObject({ property: z.string(), used: belief, other: belief })),
  activities: z._default(z.array(activity), []),
  questions: z._default(z.array(question), []),
  handoffs: z._default(z.array(handoffView), []),
});

/** `guidance` is null when no motion of the playbook speaks of this kind of record. */
export const guidanceAnswer = z.object({ record: z.string(), guidance: z.nullable(guidance) });

export type GuidanceAnswer = z.infer<typeof guidanceAnswer>;
