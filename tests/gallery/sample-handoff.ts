import type { Asked } from '../../lib/messages/dashboard-messages.ts';
import type { HandoffItemView, HandoffView } from '../../lib/records/handoff-view.ts';
import type { HandoffsAnswer } from '../../lib/sync/handoffs-protocol.ts';
import { hoursFromNow, sampleKey, sampleOwner } from './sample-guidance.ts';

const receiver = { ...sampleOwner, name: 'Priya Nair', person: 'priya', role: 'Delivery lead' };

function item(id: string, title: string, over: Partial<HandoffItemView> = {}): HandoffItemView {
  return {
    id,
    title,
    state: 'there',
    required: true,
    how: 'note',
    owner: sampleOwner,
    due: null,
    value: null,
    link: null,
    source: `written by Mara Lindt · 3 Nov 2026, 10:00`,
    sop: null,
    ...over,
  };
}

const missing = { state: 'missing', source: null } as const;

/** A handoff that waits for its receiver, with something of everything; `over` replaces parts of it. */
export function sampleHandoff(over: Partial<HandoffView> = {}): HandoffView {
  return {
    record: sampleKey,
    name: 'Northwind retainer 2027',
    id: 'to-delivery',
    title: 'Sales to delivery',
    part: null,
    occurrence: `${sampleKey}/won/e9`,
    state: 'offered',
    since: hoursFromNow(-5),
    hasLeft: false,
    sender: sampleOwner,
    receiver,
    senderRole: 'Account executive',
    receiverRole: 'Delivery lead',
    senders: ['mara'],
    receivers: ['priya'],
    due: { at: hoursFromNow(20), state: 'later', rule: '2 business days after it was handed over' },
    items: [
      item('need', 'The need in the customer’s words', {
        value: 'One campaign a month, without chasing us.',
      }),
      item('scope', 'The agreed scope', { how: 'link', link: 'https://example.com/scope-2027' }),
      item('amount', 'The amount', {
        how: 'known',
        value: '48000 EUR',
        source: 'read on the page · 2 Nov 2026, 16:12',
      }),
      item('introduced', 'The delivery lead is introduced', {
        how: 'tick',
        source: 'ticked by Mara Lindt · 3 Nov 2026, 11:00',
      }),
      item('contract', 'The signed contract', { how: 'link', ...missing }),
      item('risks', 'What could go wrong', { required: false, ...missing }),
    ],
    promises: [
      {
        event: 'p1',
        at: hoursFromNow(-30),
        by: 'Mara Lindt',
        isMine: 'm1',
        text: 'A first draft within ten days',
        who: 'Mara Lindt',
        to: 'Kim Berg',
        where: 'Mail of 28 October',
        standard: false,
        read: null,
      },
      {
        event: 'p2',
        at: hoursFromNow(-50),
        by: 'Mara Lindt',
        isMine: 'm1',
        text: 'Two rounds of corrections',
        who: 'Mara Lindt',
        to: 'Kim Berg',
        where: null,
        standard: true,
        read: { at: hoursFromNow(-2), by: 'Priya Nair' },
      },
    ],
    amendments: [],
    offered: {
      event: 'o1',
      at: hoursFromNow(-5),
      by: 'Mara Lindt',
      exception: { reason: 'Legal signs on Thursday', until: '2026-11-12' },
    },
    accepted: null,
    returns: [],
    closed: null,
    link: null,
    messages: [
      {
        id: 'welcome',
        title: 'Welcome to the customer',
        to: 'customer',
        isHeld: true,
        pieces: [
          { text: 'Thank you. You told us: ', what: null, source: null, isMissing: false },
          {
            text: 'One campaign a month, without chasing us.',
            what: 'The need in the customer’s words',
            source: 'written by Mara Lindt · 3 Nov 2026, 10:00',
            isMissing: false,
          },
          { text: '\nWe begin on ', what: null, source: null, isMissing: false },
          {
            text: { key: 'handoff.message.missing', with: { what: 'The agreed start date' } },
            what: 'The agreed start date',
            source: null,
            isMissing: true,
          },
        ],
        copied: null,
      },
      {
        id: 'pack',
        title: 'Kick-off pack',
        to: 'team',
        isHeld: false,
        pieces: [{ text: 'Northwind retainer 2027', what: null, source: null, isMissing: false }],
        copied: { event: 'n9', at: hoursFromNow(-3), by: 'Mara Lindt', reason: null },
      },
    ],
    carried: [{ property: 'amount', title: 'Amount', value: '48000 EUR', source: 'read on the page' }],
    refused: [],
    reason: {
      rule: 'new-business/to-delivery',
      version: 14,
      text: 'When a record enters Won, Account executive hands it over to Delivery lead, with what stands here.',
    },
    ...over,
  };
}

const row: HandoffsAnswer['handoffs'][number] = {
  record: sampleKey,
  name: 'Northwind retainer 2027',
  handoff: 'to-delivery',
  title: 'Sales to delivery',
  part: null,
  state: 'offered',
  begunAt: hoursFromNow(-60),
  offeredAt: hoursFromNow(-50),
  acceptedAt: null,
  since: hoursFromNow(-50),
  dueAt: hoursFromNow(-2),
  isLate: true,
  sender: { person: 'mara', name: 'Mara Lindt' },
  receiver: { person: 'priya', name: 'Priya Nair' },
  returns: [],
  missing: 1,
  questions: 0,
};

/** What the overview of handoffs may be answered. */
export const listedHandoffs: Record<'all' | 'none', Asked<HandoffsAnswer>> = {
  all: {
    ok: true,
    value: {
      handoffs: [
        row,
        {
          ...row,
          record: 'hubspot:4411:deals:9002',
          name: 'Berg rollout',
          state: 'returned',
          isLate: false,
          dueAt: hoursFromNow(9),
          since: hoursFromNow(-6),
          returns: [{ at: hoursFromNow(-6), reasons: ['The signed contract', null] }],
          missing: 2,
        },
        {
          ...row,
          record: 'hubspot:4411:deals:9003',
          name: 'Lindqvist audit',
          state: 'delivering',
          isLate: false,
          dueAt: null,
          acceptedAt: hoursFromNow(-200),
          since: hoursFromNow(-190),
          missing: 0,
          questions: 2,
        },
      ],
      more: false,
      measures: [
        {
          month: '2026-11',
          team: null,
          begun: 3,
          accepted: 1,
          returned: 1,
          hoursToAccept: 18.5,
          questions: 2,
          items: 24,
          lateItems: 3,
          reasons: [{ about: 'The signed contract', count: 1 }],
        },
      ],
    },
  },
  none: { ok: true, value: { handoffs: [], more: false, measures: [] } },
};
