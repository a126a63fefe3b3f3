import * as z from 'zod/mini';
import { propertyTypes } from '../playbook/property-types.ts';
import type { HandoffView } from '../records/handoff-view.ts';
import type { Said } from '../text/text.ts';

const text = z.nullable(z.string());
const reason = z.object({
  rule: z.string(),
  version: z.int(),
  text: z.string(),
  keeper: z.optional(z.string()),
});
const owner = z.nullable(z.looseObject({ name: z.string(), person: text, role: text, reason }));
const due = z.nullable(
  z.looseObject({ at: z.string(), state: z.enum(['overdue', 'soon', 'later']), rule: z.string() }),
);
const said = { event: z.string(), at: z.string(), by: text };
const read = z.nullable(z.looseObject({ at: z.string(), by: text }));

const states = [
  'draft',
  'unseen',
  'open',
  'offered',
  'returned',
  'accepted',
  'delivering',
  'done',
  'cancelled',
  'withdrawn',
  'split',
] as const;

const wordTypes = [
  'handoff.opened',
  'handoff.noted',
  'handoff.cleared',
  'handoff.promised',
  'handoff.unpromised',
  'handoff.acknowledged',
  'handoff.offered',
  'handoff.recalled',
  'handoff.accepted',
  'handoff.returned',
  'handoff.started',
  'handoff.finished',
  'handoff.amended',
  'handoff.split',
  'handoff.cancelled',
  'handoff.reopened',
  'handoff.linked',
  'handoff.arrived',
] as const;

const item = z.looseObject({
  id: z.string(),
  title: z.string(),
  state: z.enum(['there', 'missing', 'later']),
  required: z.boolean(),
  how: z.enum(['known', 'note', 'link', 'tick']),
  owner,
  due,
  value: text,
  link: text,
  source: text,
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
  sop: text,
});

/** How a handoff stands, as it crosses the API in the backend's words. */
export const handoffView: z.ZodMiniType<Said<HandoffView>> = z.looseObject({
  record: z.string(),
  name: text,
  id: z.string(),
  title: z.string(),
  part: z.nullable(z.object({ id: z.string(), title: z.string() })),
  staysWithOwner: z.optional(z.boolean()),
  startsOn: z.optional(z.string()),
  occurrence: text,
  state: z.enum(states),
  since: text,
  hasLeft: z.boolean(),
  requires: z.optional(z.string()),
  sender: owner,
  receiver: owner,
  senderRole: z.string(),
  receiverRole: z.string(),
  senders: z.array(z.string()),
  receivers: z.array(z.string()),
  due,
  items: z.array(item),
  promises: z.array(
    z.looseObject({
      ...said,
      isMine: text,
      text: z.string(),
      who: z.string(),
      to: z.string(),
      where: text,
      standard: z.boolean(),
      read,
    }),
  ),
  amendments: z.array(z.looseObject({ ...said, text: z.string(), read })),
  offered: z.nullable(
    z.looseObject({
      ...said,
      exception: z.nullable(z.object({ reason: z.string(), until: z.string() })),
    }),
  ),
  accepted: z.nullable(z.looseObject(said)),
  returns: z.array(z.looseObject({ ...said, reasons: z.array(z.object({ item: text, text: z.string() })) })),
  closed: z.nullable(z.looseObject({ ...said, text: z.string() })),
  link: text,
  carried: z.array(z.looseObject({ property: z.string(), title: z.string(), value: text, source: text })),
  messages: z.optional(
    z.array(
      z.looseObject({
        id: z.string(),
        title: z.string(),
        to: z.enum(['customer', 'team']),
        isHeld: z.boolean(),
        pieces: z.array(z.object({ text: z.string(), what: text, source: text, isMissing: z.boolean() })),
        copied: z.nullable(z.looseObject({ ...said, reason: text })),
      }),
    ),
  ),
  refused: z.array(
    z.looseObject({ event: z.string(), at: z.string(), by: text, type: z.enum(wordTypes), why: z.string() }),
  ),
  reason,
});
