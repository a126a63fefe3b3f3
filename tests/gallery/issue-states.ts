import type { IssuesView } from '../../lib/messages/panel-messages.ts';
import type { IssuesAnswer, ListedIssue } from '../../lib/sync/issues-protocol.ts';
import { hoursFromNow, sampleKey } from './sample-guidance.ts';

const mara = { id: 'm1', name: 'Mara Lindt' };

const sampleIssue = (id: string, over: Partial<ListedIssue> = {}): ListedIssue => ({
  id,
  record: sampleKey,
  name: 'Northwind retainer 2027',
  kind: 'rule',
  about: { rule: 'new-business/proposal/send-recap', title: 'Send the proposal recap' },
  text: 'Four hours are too few: the customer asked us to wait until their board has met.',
  by: mara,
  at: hoursFromNow(-5),
  playbook: 14,
  state: 'open',
  answers: [],
  mayAnswer: true,
  ...over,
});

const issues = [
  sampleIssue('i1'),
  sampleIssue('i2', {
    kind: 'sop',
    about: { rule: 'sop:proposal-recap', title: 'Proposal recap' },
    text: 'The link to the template is dead.',
    state: 'answered',
    answers: [{ id: 'a1', text: 'Mended.', at: hoursFromNow(-1), by: { id: 'm3', name: 'Jonas Weber' } }],
  }),
  sampleIssue('i3', { kind: 'data', about: null, text: 'The amount is last year’s.', state: 'closed' }),
];

/** What the dashboard's Issues page is answered, by state. */
export const listedIssues: Record<'all' | 'none', { ok: true; value: IssuesAnswer }> = {
  all: { ok: true, value: { issues, more: false } },
  none: { ok: true, value: { issues: [], more: false } },
};

/** Every state of the panel's form for issues. */
export const issueStates: Record<string, IssuesView> = {
  some: { issues: issues.map((one, index) => ({ ...one, isSent: index > 0 })), failure: null },
  offline: {
    issues: [{ ...sampleIssue('i1'), isSent: false }],
    failure: 'No answer from https://waymark.example. Check the address, and that the backend is running.',
  },
};
