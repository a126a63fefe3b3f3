import type { PanelAnswer } from '../../lib/messages/panel-messages.ts';
import type { Guidance } from '../../lib/records/guidance.ts';
import type { HandoffView } from '../../lib/records/handoff-view.ts';
import {
  hoursFromNow,
  sampleAssignment,
  sampleCriterion,
  sampleFlag,
  sampleGuidance,
  sampleKey,
  sampleReader,
  sampleSequence,
  sampleStep,
  sampleSync,
} from './sample-guidance.ts';
import { sampleHandoff } from './sample-handoff.ts';

function shown(over: Partial<Guidance> = {}, sync = sampleSync(), reader = sampleReader): PanelAnswer {
  return { show: 'guidance', key: sampleKey, reader, guidance: sampleGuidance(over), sync };
}

/** A record of another tool, on whose page handoffs to whoever reads are shown too. */
function shownBeside(): PanelAnswer {
  const answer = shown({ handoffs: [] });
  if (answer.show !== 'guidance') return answer;
  const views = [
    sampleHandoff({ record: 'hubspot:4411:deals:77', name: 'Berg rollout' }),
    sampleHandoff({ record: 'hubspot:4411:deals:78', state: 'accepted', due: null }),
  ];
  return { ...answer, waiting: { views, reader: { member: 'm1', person: 'priya', card: [] } } };
}

function empty(why: Extract<PanelAnswer, { show: 'empty' }>['why']): PanelAnswer {
  return { show: 'empty', why, sync: sampleSync() };
}

/** Questions about the record, as the asked person sees them, or a colleague. */
function asked(person: string | null): PanelAnswer {
  const to = { person: 'mara', name: 'Mara Lindt' };
  const by = { id: 'm2', name: 'Ivo Brandt' };
  const [at, text] = [hoursFromNow(-3), 'Did they say who signs? Their legal team asked me twice.'];
  const answers = [{ event: 'a1', text: 'Yes, 5 % at most.', at: hoursFromNow(-1), by: 'Mara Lindt' }];
  const questions = [
    { event: 'q1', text, at, by, to, answers: [] },
    { event: 'q2', text: 'Is a discount agreed?', at: hoursFromNow(-26), by, to, answers },
  ];
  const answer = shown({ questions });
  return answer.show === 'guidance' ? { ...answer, reader: { ...answer.reader, person } } : answer;
}

/** A deal that is handed over, as its seller (`mara`) or its receiver (`priya`) sees it. */
function handedOver(person: string, over: Partial<HandoffView> = {}): PanelAnswer {
  const { stage: open } = sampleGuidance();
  const won = open.known ? { ...open, id: 'won', title: 'Won', kind: 'won' as const } : open;
  const handoffs = [sampleHandoff(over)];
  const answer = shown({ stage: won, step: null, steps: [], flags: [], criteria: [], handoffs });
  return answer.show === 'guidance' ? { ...answer, reader: { ...answer.reader, person } } : answer;
}

const { stage } = sampleGuidance();

/** Every state of the panel, by name. */
export const panelStates: Record<string, PanelAnswer> = {
  full: shown(),
  handoffWaiting: handedOver('priya'),
  handoffRequires: handedOver('priya', { requires: 'starting-a-project', promises: [], amendments: [] }),
  handoffReturned: handedOver('mara', {
    state: 'returned',
    returns: [
      {
        event: 'r1',
        at: hoursFromNow(-1),
        by: 'Priya Nair',
        reasons: [{ item: 'The signed contract', text: 'The second page is missing.' }],
      },
    ],
  }),
  handoffArrived: handedOver('priya', {
    record: 'hubspot:4411:deals:77',
    state: 'accepted',
    due: null,
    accepted: { event: 'a1', at: hoursFromNow(-1), by: 'Priya Nair' },
  }),
  handoffsWaiting: shownBeside(),
  assigned: shown({ assignment: sampleAssignment() }),
  toBeAssigned: shown({
    assignment: sampleAssignment({
      state: 'pending',
      how: 'round robin among Mara Lindt, Ivo Brandt',
      at: null,
    }),
  }),
  overdue: shown({
    step: sampleStep({
      due: { at: hoursFromNow(-74), state: 'overdue', rule: '4 business hours after entering Proposal' },
    }),
    flags: [
      sampleFlag(),
      sampleFlag({
        rule: 'overdue:send-recap',
        kind: 'overdue',
        title: 'Overdue: Send the proposal recap',
        days: 3,
        limit: null,
      }),
    ],
  }),
  'follow-up': shown({ step: sampleStep(), sequence: sampleSequence() }),
  'follow-up-paused': shown({
    sequence: sampleSequence({
      state: 'paused',
      why: 'It waits until 2026-11-27 because the customer answered on 2026-11-20.',
    }),
  }),
  snoozed: shown({
    flags: [sampleFlag({ snooze: { until: hoursFromNow(72), reason: 'Waiting on customer', by: null } })],
  }),
  card: shown(
    {
      flags: [
        sampleFlag({ level: 'card' }),
        sampleFlag({
          rule: 'date-passed',
          kind: 'condition',
          title: 'The close date has passed',
          days: null,
          limit: null,
        }),
      ],
    },
    sampleSync(),
    { member: 'm1', card: ['three-weeks'] },
  ),
  'put-aside': shown({
    flags: [
      sampleFlag({ dismissedBy: ['m1'] }),
      sampleFlag({
        rule: 'date-passed',
        kind: 'condition',
        title: 'The close date has passed',
        aside: { as: 'wrong', at: hoursFromNow(-2), by: 'Ivo Brandt' },
      }),
    ],
  }),
  calm: shown({
    flags: [],
    step: sampleStep({
      doneWhen: { known: 'closeDate' },
      due: { at: hoursFromNow(26), state: 'later', rule: '1 business day after entering Proposal' },
    }),
  }),
  'said-value': shown({
    criteria: [
      sampleCriterion('budget', 'Budget confirmed', {
        state: 'met',
        evidence: '48000 EUR · said by Mara Lindt',
        field: {
          property: 'amount',
          title: 'Amount',
          type: 'money',
          said: { value: '48000 EUR', at: hoursFromNow(-1), by: { id: 'm1', name: 'Mara Lindt' } },
        },
      }),
      sampleCriterion('start', 'Start date agreed', {
        field: { property: 'closeDate', title: 'Start date', type: 'date', said: null },
      }),
      sampleCriterion('seats', 'Seats known', {
        field: { property: 'seats', title: 'Deal value in the first year', type: 'money', said: null },
      }),
    ],
  }),
  questions: asked('mara'),
  asked: asked(null),
  disagree: shown({
    stage: stage.known ? { ...stage, certainty: 'at-least', days: 0, since: hoursFromNow(-1) } : stage,
    disagreements: [
      {
        property: 'amount',
        used: { value: '48000', source: 'import', asOf: hoursFromNow(-18 * 24) },
        other: { value: '52000', source: 'page', asOf: hoursFromNow(-1) },
      },
    ],
  }),
  unknown: shown({
    stage: {
      known: false,
      shown: 'Legal hold',
      reason: {
        rule: 'new-business',
        version: 14,
        text: 'No stage of New business is mapped to “Legal hold”.',
      },
    },
    step: null,
    steps: [],
    criteria: [],
    flags: [
      sampleFlag({ rule: 'no-owner', kind: 'no-owner', title: 'Nobody owns this', days: null, limit: null }),
    ],
    sops: [],
    owner: null,
  }),
  offline: shown(
    {},
    sampleSync({
      state: 'offline',
      lastContact: hoursFromNow(-2),
      waiting: 2,
      refused: [
        {
          what: 'Done: Send the proposal recap',
          reason: 'The record belongs to an account that has left the workspace.',
        },
      ],
    }),
  ),
  'signed-out': shown({}, sampleSync({ state: 'signed-out', waiting: 1 })),
  'not-connected': empty('not-connected'),
  'no-record': empty('no-record'),
  'foreign-account': empty('foreign-account'),
  'no-playbook': empty('no-playbook'),
  'no-motion': empty('no-motion'),
  'hidden-page': empty('hidden-page'),
  paused: empty('paused'),
};
