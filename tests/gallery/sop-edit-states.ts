import type { Message } from '../../components/port/port.ts';
import type { Asked } from '../../lib/messages/dashboard-messages.ts';
import type { KeptSopDraft, ListedReview } from '../../lib/messages/sop-edit-messages.ts';
import type { SopShelf } from '../../lib/messages/sop-messages.ts';
import type { PublishedSop } from '../../lib/sops/sop-document.ts';
import { toDocument } from '../../lib/sops/to-document.ts';
import { trustOf } from '../../lib/sops/trust.ts';
import { writeSop } from '../../lib/sops/write-sop.ts';
import type { SopMiss } from '../../lib/sync/sop-counts-protocol.ts';
import type { SopText, SopVersions } from '../../lib/sync/sops-protocol.ts';
import { hoursFromNow, sampleNow } from './sample-guidance.ts';

const sop: PublishedSop = {
  id: 'hold-the-first-call',
  title: 'Hold the first call',
  owner: 'sales',
  interval: '90 days',
  layer: 'pipeline',
  roles: [],
  tags: ['discovery', 'call'],
  attach: {
    motions: [],
    stages: ['new-business/first-call'],
    steps: [],
    fields: ['amount', 'dealtype'],
    urls: [],
  },
  body: '## Before\n\n- [ ] Read the last three mails\n- [ ] Know who holds the **budget**\n\n## In the call\n\n1. Say in one sentence why you call\n2. Ask what happens if nothing changes\n\n| If they say | Then ask |\n| --- | --- |\n| No budget | Who decides on it, and when |\n| Send me something | What has to stand in it |\n\n> Write the next step down while they listen.',
  version: 3,
  change: 'material',
  materialVersion: 3,
  publishedAt: hoursFromNow(-400),
  publishedBy: 'Jonas Weber',
  verifiedAt: hoursFromNow(-400),
  verifiedBy: 'Jonas Weber',
  status: 'live',
};
const { body: _body, ...head } = sop;
const text: Asked<SopText> = { ok: true, value: { sop, text: writeSop(toDocument(sop)) } };
const listed = (more: Partial<typeof head>) => {
  const one = { ...head, ...more };
  return { sop: one, trust: trustOf(one, sampleNow) };
};
const list = [
  listed({}),
  listed({ id: 'invoice', title: 'Send the first invoice', version: 1, verifiedAt: hoursFromNow(-2400) }),
  listed({ id: 'terms', title: 'Agree on other payment terms', version: 8, verifiedAt: null }),
  listed({
    id: 'kick-off',
    title: 'Prepare the kick-off so that nobody has to ask the customer twice',
    interval: undefined,
  }),
];
const edited: KeptSopDraft = {
  base: 3,
  savedAt: hoursFromNow(-0.5),
  draft: { ...toDocument(sop), body: sop.body.replace('three mails', 'five mails') },
};
const asking: KeptSopDraft = {
  ...edited,
  draft: {
    ...edited.draft,
    quiz: {
      pass: 80,
      attempts: 3,
      valid: '365 days',
      questions: [
        {
          kind: 'choice',
          ask: 'Who holds the budget?',
          options: ['Whoever called', 'The person who may sign', 'Nobody knows'],
          right: ['The person who may sign'],
        },
        { kind: 'order', ask: 'What comes first?', items: ['Read the mails', 'Call', 'Write the next step'] },
        { kind: 'answer', ask: 'Which field holds the sum?', accept: [] },
      ],
    },
  },
};
const empty: KeptSopDraft = {
  base: 0,
  savedAt: hoursFromNow(-0.1),
  draft: { ...toDocument(sop), id: '', title: '', owner: '', body: '' },
};
const inForce = (more: Partial<PublishedSop> = {}) => {
  const one = { ...sop, ...more };
  const about = { owner: 'Sales', verifier: null, asOf: null, ticks: [] };
  return { found: true, sop: one, trust: trustOf(one, sampleNow), ...about };
};
const reviews: ListedReview[] = list.slice(1, 3).flatMap((one, index) => [
  {
    ...one,
    turn: index === 0 ? 'mine' : 'shared',
    uses: index === 0 ? 41 : 0,
    people: index === 0 ? ['Mara Lindt'] : [],
    archivesAt: index === 0 ? hoursFromNow(1900) : null,
  },
]);
const versions: Asked<SopVersions> = {
  ok: true,
  value: {
    versions: [
      {
        version: 3,
        title: sop.title,
        change: 'material',
        note: 'The budget comes first now',
        publishedAt: sop.publishedAt,
        publishedBy: 'Jonas Weber',
      },
      {
        version: 2,
        title: sop.title,
        change: 'minor',
        note: null,
        publishedAt: hoursFromNow(-900),
        publishedBy: 'Mara Lindt',
      },
    ],
    more: false,
  },
};

const shelf = (sops: typeof list): SopShelf => ({
  sops: sops.map(({ sop: one, trust }) => ({ ...one, trust, ownerTitle: 'Sales', mayVerify: true })),
  mayArchive: true,
});

const missed: SopMiss[] = [
  { words: 'parental leave', times: 14, since: hoursFromNow(-900), lastAt: hoursFromNow(-20) },
  {
    words: 'visa for the on-site kick-off in another country',
    times: 1,
    since: hoursFromNow(-50),
    lastAt: hoursFromNow(-50),
  },
];

const away = 'Your company’s Waymark cannot be reached at the moment.';

type Answers = Partial<Record<Message['type'], unknown>>;
const all: Answers = {
  'shelf.read': shelf(list),
  'sopList.reviews': { reviews },
  'sops.missed': { ok: true, value: missed },
  'sopDraft.list': [{ key: '~1', title: 'Hand over to delivery', savedAt: edited.savedAt }],
  'sopDraft.read': null,
  'sops.open': text,
  'sops.versions': versions,
  'sop.read': inForce(),
};

/** What the worker answers about SOPs, for every state of their pages in the dashboard. */
export const sopEditStates: Record<string, { place: string; answers: Answers }> = {
  'sops-reviews': { place: 'sops/~reviews', answers: all },
  'sops-search': { place: 'sops', answers: all },
  'sops-archived': {
    place: 'sops/~archived',
    answers: {
      ...all,
      'sops.archived': {
        ok: true,
        value: list.slice(1, 3).map(({ sop: one }) => ({
          ...one,
          status: 'archived',
          archivedAt: hoursFromNow(-100),
        })),
      },
    },
  },
  'sops-missed': { place: 'sops/~missed', answers: all },
  'sops-none-missed': { place: 'sops/~missed', answers: { ...all, 'sops.missed': { ok: true, value: [] } } },
  'sops-missed-away': {
    place: 'sops/~missed',
    answers: { ...all, 'sops.missed': { ok: false, failure: 'unreachable', code: null, message: away } },
  },
  'sops-reviewed': { place: 'sops/~reviews', answers: { ...all, 'sopList.reviews': { reviews: [] } } },
  'sops-edit': { place: `sops/edit/${sop.id}`, answers: { ...all, 'sopDraft.read': edited } },
  'sops-edit-new': { place: 'sops/edit/~1', answers: { ...all, 'sopDraft.read': empty } },
  'sops-edit-quiz': { place: `sops/edit/${sop.id}`, answers: { ...all, 'sopDraft.read': asking } },
  'sops-edit-quiz-none': { place: `sops/edit/${sop.id}`, answers: all },
  'sops-edit-behind': {
    place: `sops/edit/${sop.id}`,
    answers: {
      ...all,
      'sopDraft.read': edited,
      'sop.read': inForce({
        version: 4,
        publishedBy: 'Tessa Okafor',
        body: `${sop.body}\n\nWait for the answer.`,
      }),
    },
  },
  'sops-edit-only': { place: `sops/edit/${sop.id}`, answers: all },
};
