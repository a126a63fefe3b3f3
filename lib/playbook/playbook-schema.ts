import * as z from 'zod/mini';
import { activityKinds } from '../records/activity.ts';
import { propertyName } from '../records/observation.ts';
import { hostIds } from '../records/record-ref.ts';
import { conditionSchema } from './condition-schema.ts';
import { durationText } from './due.ts';
import { dueText } from './due-time.ts';
import { handoffSchema } from './handoff-schema.ts';
import { kept, reviewBy } from './kept-schema.ts';
import { needs } from './needs.ts';
import { partId, partTitle } from './part-names.ts';
import { propertyTypes } from './property-types.ts';
import { receiverSchema } from './receiver-schema.ts';
import { sequenceSchema } from './sequence-schema.ts';

const id = partId;
const title = partTitle;
const names = z.array(z.string().check(z.minLength(1), z.maxLength(140)));

/** `HH:MM` on a 24-hour clock. */
const clock = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));

const workdays = z.array(z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'])).check(z.minLength(1));
const holidays = z.array(z.iso.date()).check(z.maxLength(1000));

const calendar = z.strictObject({
  timeZone: z.string(),
  workdays,
  opens: clock,
  closes: clock,
  /** Decades of them fit. Each business day that is counted is compared with the list. */
  holidays: z._default(holidays, []),
});

/** What is different from the calendar it stands on; holidays come on top. */
const ownCalendar = z.strictObject({
  timeZone: z.optional(z.string()),
  workdays: z.optional(workdays),
  opens: z.optional(clock),
  closes: z.optional(clock),
  holidays: z.optional(holidays),
});

const role = z.strictObject({ id, title });

/** People who work by the same hours; a person names theirs. */
const team = z.strictObject({
  id,
  title,
  /** What is different from the company's calendar; holidays come on top. */
  calendar: z.optional(ownCalendar),
});

const person = z.strictObject({
  id,
  name: title,
  email: z.optional(z.email()),
  roles: z.array(id).check(z.minLength(1)),
  /** How the hosts call this person: owner ids or the name shown there. */
  hosts: z.optional(z.partialRecord(z.enum(hostIds), names)),
  /** The team whose hours they work by. */
  team: z.optional(id),
  /** The day they began in their roles: what their paths ask for is due from then on. */
  joined: z.optional(z.iso.date()),
  /** What is different from the team's or the company's calendar for this person; holidays come on top. */
  calendar: z.optional(ownCalendar),
  /** Leave: first and last day, and who covers. */
  away: z._default(
    z.array(z.strictObject({ from: z.iso.date(), until: z.iso.date(), cover: z.optional(id) })),
    [],
  ),
});

const property = z.strictObject({
  id: propertyName,
  title,
  /** What its values are, so that conditions can ask the right things of them. */
  type: z._default(z.enum(propertyTypes), 'text'),
  /** The property's own name on each host. */
  hosts: z.partialRecord(z.enum(hostIds), z.string()),
});

const doneWhen = z.union([z.literal('ticked'), z.strictObject({ known: propertyName })]);

/** The records something applies to; all in its stage when left out. */
const when = z.optional(conditionSchema);

const step = z.strictObject({
  id,
  title,
  /** `4 business hours`, `2 business days`, `3 days`, `next Monday 09:00`, `same day 17:00`, counted from entering the
   *  stage or from `after`; or by a date of the record: `2 business days before close date`. */
  due: z.optional(dueText),
  /** A step of the same stage that must be done first; the clock starts when it is done. */
  after: z.optional(id),
  /** The role that does it. */
  owner: id,
  doneWhen: z._default(doneWhen, 'ticked'),
  sop: z.optional(id),
  /** The SOP that whoever does it must have read, and whose questions they must have passed. */
  requires: z.optional(id),
  when,
  ...kept,
});

const criterion = z
  .strictObject({
    id,
    title,
    /** The property that must be known, */
    known: z.optional(propertyName),
    /** or true for something a person confirms. */
    confirmed: z.optional(z.literal(true)),
    when,
    ...kept,
  })
  .check(
    z.refine(
      ({ known, confirmed }) => (known === undefined) !== (confirmed === undefined),
      needs('knownOrConfirmed'),
    ),
  );

const stage = z.strictObject({
  id,
  title,
  kind: z._default(z.enum(['open', 'won', 'lost']), 'open'),
  /** The hosts' own ids and names for this stage. Its title always counts as a name. */
  hosts: z.optional(z.partialRecord(z.enum(hostIds), names)),
  steps: z._default(z.array(step), []),
  exit: z._default(z.array(criterion), []),
  sops: z._default(z.array(id), []),
});

const stall = z
  .strictObject({
    id,
    title,
    /** The stages it watches; every open stage of the motion when left out. */
    stages: z.optional(z.array(id).check(z.minLength(1))),
    /** Flagged when the record has been in its stage for longer than this: `21 days`, `10 business days`. */
    after: z.optional(durationText),
    /** What may become a card is limited by the person's budget; see `interruptions`. */
    level: z._default(z.enum(['quiet', 'line', 'card']), 'line'),
    sop: z.optional(id),
    /** What `after` counts from: the entry into the stage, or the last progress where that is later. */
    since: z.optional(z.enum(['stage', 'progress'])),
    /** The records it watches; without `after`, the records that are flagged. */
    when,
    ...kept,
    /** What holds the flag back, such as an agreed day that lies ahead. */
    unless: when,
    /** Live and silent: its flags are counted, and shown to nobody. */
    shadow: z.optional(z.boolean()),
  })
  .check(
    z.refine((rule) => rule.after !== undefined || rule.when !== undefined, needs('afterOrWhen')),
    z.refine((rule) => rule.since === undefined || rule.after !== undefined, needs('afterBesideSince')),
  );

const routing = z.strictObject({
  id,
  title,
  /** The records it is about; all when left out. */
  when,
  /** Whom it gives them to. */
  to: receiverSchema,
  ...kept,
});

const motion = z.strictObject({
  id,
  title,
  layer: z.enum(['pipeline', 'delivery', 'reporting', 'finance', 'knowledge']),
  /** The kind of record it runs on. With `pipelines` it runs on those only, and on no host that is not named. */
  on: z.strictObject({
    object: z.string().check(z.minLength(1)),
    pipelines: z.optional(z.partialRecord(z.enum(hostIds), names)),
  }),
  stages: z.array(stage).check(z.minLength(1)),
  /** What moves a record on: things the customer did, and changes of properties. For stall rules with `since: progress`. */
  progress: z.optional(
    z
      .strictObject({
        activities: z._default(z.array(z.enum(activityKinds)), []),
        properties: z._default(z.array(propertyName), []),
      })
      .check(
        z.refine(
          ({ activities, properties }) => activities.length + properties.length > 0,
          needs('progress'),
        ),
      ),
  ),
  stalls: z._default(z.array(stall), []),
  /** Who a record without an owner goes to: the first rule that holds. */
  routing: z._default(z.array(routing), []),
  /** Who is followed up how: of those for its stage, the first one that holds for a record. */
  sequences: z._default(z.array(sequenceSchema), []),
  /** How a record passes to the people of another motion. */
  handoffs: z._default(z.array(handoffSchema), []),
});

const sop = z.strictObject({
  id,
  title,
  /** The role that keeps it true. */
  owner: z.optional(id),
  reviewBy,
  /** Markdown. */
  body: z.string().check(z.minLength(1), z.maxLength(100_000)),
});

/** What somebody with a role reads and passes, in this order. */
const path = z.strictObject({
  id,
  title,
  role: id,
  /** The role that sees who has come how far, beside administrators. */
  owner: z.optional(id),
  sops: z
    .array(
      z.strictObject({
        sop: id,
        /** How many days after they began in the role. */
        within: z.optional(z.string().check(z.regex(/^[1-9]\d{0,2} days?$/))),
      }),
    )
    .check(z.minLength(1), z.maxLength(100)),
});

const synonym = z.string().check(z.minLength(1), z.maxLength(60));

/** The company's operating system in writing, as a document. Version 1 of its form. */
export const playbookSchema = z.strictObject({
  waymark: z.literal(1),
  name: title,
  calendar,
  /** How long, in one stage, due times and stall limits stand still while a record waits on the customer. */
  waiting: z.optional(z.strictObject({ max: durationText })),
  /** How many cards one person is shown a day; 3 when nothing is written. */
  interruptions: z.optional(z.strictObject({ cardsPerDay: z.int().check(z.minimum(0), z.maximum(50)) })),
  roles: z.array(role).check(z.minLength(1)),
  teams: z._default(z.array(team), []),
  people: z.array(person),
  /** Properties beyond the ones every record has (see `coreProperties`). */
  properties: z._default(z.array(property), []),
  motions: z.array(motion).check(z.minLength(1)),
  /** Words that people search by for the same thing: `[["PO", "purchase order"]]`. */
  synonyms: z.optional(
    z.array(z.array(synonym).check(z.minLength(2), z.maxLength(20))).check(z.maxLength(500)),
  ),
  sops: z._default(z.array(sop), []),
  /** What people in a role learn. */
  paths: z.optional(z.array(path).check(z.maxLength(100))),
});

export type Playbook = z.infer<typeof playbookSchema>;
export type Calendar = Playbook['calendar'];
export type Team = Playbook['teams'][number];
export type Person = Playbook['people'][number];
export type Motion = Playbook['motions'][number];
export type Stage = Motion['stages'][number];
export type Step = Stage['steps'][number];
export type Criterion = Stage['exit'][number];
export type RoutingRule = Motion['routing'][number];
export type StallRule = Motion['stalls'][number];
export type TrainingPath = NonNullable<Playbook['paths']>[number];
export type Sop = Playbook['sops'][number];

/** A published playbook: the document and the number it was published under. */
export const publishedPlaybook = z.object({
  version: z.int().check(z.positive()),
  publishedAt: z.string(),
  publishedBy: z.string(),
  playbook: playbookSchema,
});

export type PublishedPlaybook = z.infer<typeof publishedPlaybook>;
