import type { SyncView } from '../../lib/messages/panel-messages.ts';
import type {
  AssignmentView,
  CriterionView,
  FlagView,
  Guidance,
  OwnerView,
  Reason,
  SequenceView,
  StepView,
  TouchView,
} from '../../lib/records/guidance.ts';

/** The moment at which the samples are looked at: a Saturday afternoon, local time. */
export const sampleNow = new Date(2026, 10, 21, 14, 0);

export const sampleKey = 'hubspot:4411:deals:9001';

/** A moment some hours from `sampleNow`, as an instant. */
export function hoursFromNow(hours: number): string {
  return new Date(sampleNow.getTime() + hours * 3_600_000).toISOString();
}

function because(rule: string, text: string): Reason {
  return { rule, version: 14, text };
}

export const sampleOwner: OwnerView = {
  name: 'Mara Lindt',
  person: 'mara',
  role: 'Account executive',
  reason: because(
    'new-business/proposal/send-recap',
    'Mara Lindt owns the record and has the role Account executive.',
  ),
};

/** An open step that a person ticks; `over` replaces parts of it. */
export function sampleStep(over: Partial<StepView> = {}): StepView {
  return {
    id: 'send-recap',
    title: 'Send the proposal recap',
    state: 'open',
    owner: sampleOwner,
    due: { at: hoursFromNow(2), state: 'soon', rule: '4 business hours after entering Proposal' },
    dueUnknown: null,
    sop: 'proposal-recap',
    doneWhen: { tick: true },
    doneAt: null,
    doneBy: null,
    reason: because('new-business/proposal/send-recap', 'The playbook asks for this step in Proposal.'),
    ...over,
  };
}

/** Who reads the sample, with nothing on their card. */
export const sampleReader: { member: string; card: readonly string[] } = { member: 'm1', card: [] };

/** A stall past its limit; `over` replaces parts of it. */
export function sampleFlag(over: Partial<FlagView> = {}): FlagView {
  return {
    rule: 'three-weeks',
    kind: 'stalled',
    title: 'Three weeks in one stage',
    days: 23,
    limit: 21,
    level: 'line',
    snooze: null,
    aside: null,
    dismissedBy: [],
    gist: '',
    reason: because('new-business/three-weeks', 'It has been in Proposal for 23 days; the limit is 21 days.'),
    ...over,
  };
}

/** The backend's decision for a record without an owner; `over` replaces parts of it. */
export function sampleAssignment(over: Partial<AssignmentView> = {}): AssignmentView {
  return {
    state: 'assigned',
    rule: 'new-business/inbound',
    title: 'Inbound leads in turn',
    person: 'mara',
    name: 'Mara Lindt',
    how: 'round robin, 1st of 2',
    at: hoursFromNow(-3),
    alternatives: [{ name: 'Ivo Brandt', note: '4 open' }],
    reason: because(
      'new-business/inbound',
      'The record has no owner; the rule "Inbound leads in turn" assigned it to Mara Lindt.',
    ),
    ...over,
  };
}

/** A sequence of six touches at its fourth; `over` replaces parts of it. */
export function sampleSequence(over: Partial<SequenceView> = {}): SequenceView {
  const touch = (id: string, title: string, of: Partial<TouchView>): TouchView => ({
    id,
    title,
    channel: 'call',
    state: 'upcoming',
    owner: sampleOwner,
    due: null,
    expires: null,
    at: null,
    by: null,
    sop: null,
    reason: because(`new-business/inbound/${id}`, `${title} follows the touch before.`),
    ...of,
  });
  return {
    id: 'inbound',
    title: 'Website enquiries',
    state: 'running',
    why: 'Its clock counts from 2026-11-16 (entering Proposal).',
    since: hoursFromNow(-120),
    touches: [
      touch('first-call', 'Call within the hour', {
        state: 'done',
        at: hoursFromNow(-119),
        by: 'Ivo Brandt',
      }),
      touch('first-mail', 'Send what they asked for', {
        channel: 'email',
        state: 'missed',
        at: hoursFromNow(-30),
      }),
      touch('visit', 'Offer a visit', {
        channel: 'meeting',
        state: 'skipped',
        at: hoursFromNow(-28),
        by: 'Ivo Brandt',
      }),
      touch('second-call', 'Call again', {
        state: 'current',
        due: {
          at: hoursFromNow(50),
          state: 'later',
          rule: '2 business days after "Offer a visit" was skipped',
        },
        expires: hoursFromNow(120),
      }),
      touch('reference', 'Send a reference', { channel: 'email' }),
      touch('last-word', 'Ask for a clear no', { channel: 'email' }),
    ],
    reason: because(
      'new-business/inbound',
      '"Website enquiries" is the first sequence that holds for this record.',
    ),
    ...over,
  };
}

export function sampleCriterion(id: string, title: string, over: Partial<CriterionView>): CriterionView {
  return {
    id,
    title,
    state: 'missing',
    confirmable: false,
    evidence: null,
    reason: because(`new-business/proposal/${id}`, `${title} must be so before the deal leaves Proposal.`),
    ...over,
  };
}

const recap = `## When\n\nWithin four business hours of the demo, while it is fresh.\n\n1. Open the **recap template**.
2. Write the three decisions, each with its owner.
3. Ask for the start date in the *last* line.\n\n| Part | Length |\n| --- | --- |\n| Goals | 3 lines |\n| Price | 1 line |
\nSee [the examples](https://example.com/recaps). <b>No tags</b> ![A picture](https://example.com/x.png)`;

/** A deal in Proposal with everything the panel can show; `over` replaces parts of it. */
export function sampleGuidance(over: Partial<Guidance> = {}): Guidance {
  const step = sampleStep();
  return {
    record: { host: 'hubspot', account: '4411', object: 'deals', id: '9001' },
    name: 'Northwind retainer 2027',
    asOf: sampleNow.toISOString(),
    playbook: { version: 14, name: 'Studio playbook' },
    motion: { id: 'new-business', title: 'New business' },
    stage: {
      known: true,
      id: 'proposal',
      title: 'Proposal',
      kind: 'open',
      since: hoursFromNow(-23 * 24),
      certainty: 'exact',
      days: 23,
      occurrence: 'hubspot:4411:deals:9001/proposal/e1',
      reason: because('new-business/proposal', 'HubSpot’s stage “Proposal sent” is Proposal.'),
    },
    owner: sampleOwner,
    step,
    steps: [
      sampleStep({
        id: 'book',
        title: 'Book the walkthrough',
        state: 'done',
        due: null,
        doneAt: hoursFromNow(-48),
        doneBy: 'Ivo Brandt',
      }),
      step,
      sampleStep({
        id: 'price',
        title: 'Agree the price with finance',
        due: { at: hoursFromNow(70), state: 'later', rule: '3 business days after entering Proposal' },
      }),
      sampleStep({ id: 'verbal', title: 'Get the verbal yes', state: 'waiting', due: null }),
    ],
    sequence: null,
    criteria: [
      sampleCriterion('budget', 'Budget confirmed', { state: 'met', evidence: '€ 48,000 · from an import' }),
      sampleCriterion('decider', 'Decision maker met', {
        state: 'met',
        confirmable: true,
        evidence: 'confirmed by Mara Lindt',
      }),
      sampleCriterion('start', 'Start date agreed', {}),
      sampleCriterion('recap', 'Recap accepted by the customer', { confirmable: true }),
    ],
    flags: [sampleFlag()],
    waiting: null,
    sops: [
      { id: 'proposal-recap', title: 'Proposal recap', body: recap, owner: 'Sales lead' },
      { id: 'discount', title: 'Discount approval', body: 'Up to **5 %**: your own call.', owner: null },
    ],
    held: [],
    shadow: [],
    activities: [],
    questions: [],
    handoffs: [],
    disagreements: [],
    ...over,
  };
}

/** A link to the backend that works; `over` replaces parts of it. */
export function sampleSync(over: Partial<SyncView> = {}): SyncView {
  return { state: 'ok', message: null, lastContact: hoursFromNow(0), waiting: 0, refused: [], ...over };
}
