import type { DayEntry, DayView } from '../../lib/messages/day-messages.ts';
import { hoursFromNow, sampleKey, sampleSync } from './sample-guidance.ts';

type Day = Extract<DayView, { show: 'day' }>;

export function dayEntry(over: Partial<DayEntry> = {}): DayEntry {
  const subject = over.subject ?? 'recap';
  return {
    id: `${sampleKey}/${over.kind ?? 'step'}/${subject}`,
    kind: 'step',
    record: sampleKey,
    name: 'Northwind retainer 2027',
    title: 'Send the proposal recap',
    why: 'Due 4 business hours after "Send the proposal and book the walk-through".',
    motion: 'New business',
    stage: 'Proposal',
    due: hoursFromNow(-26),
    isLate: false,
    days: null,
    rest: null,
    amount: 48_000,
    currency: 'EUR',
    occurrence: `${sampleKey}/proposal/e1`,
    subject,
    rule: `overdue:${subject}`,
    acts: ['done', 'snooze'],
    part: 'overdue',
    host: 'hubspot',
    ...over,
  };
}

const stalled = dayEntry({
  kind: 'warning',
  subject: 'three-weeks',
  name: 'Fabrikam rollout across four regions and all of their subsidiaries',
  title: 'Three weeks in one stage',
  why: 'It has been in Proposal for 23 days; the limit is 21 days.',
  due: null,
  isLate: true,
  days: 23,
  amount: 120_500,
  rule: 'three-weeks',
  acts: ['snooze'],
});
const today = dayEntry({
  kind: 'touch',
  subject: 'call-back',
  name: 'Contoso',
  title: 'Call back',
  due: hoursFromNow(2),
  part: 'today',
  amount: null,
  currency: null,
  acts: ['done', 'skip', 'snooze'],
});
const week = dayEntry({
  subject: 'plan',
  name: 'Litware',
  title: 'Agree the signing plan',
  due: hoursFromNow(50),
  part: 'week',
});
const review = dayEntry({
  kind: 'review',
  subject: 'sops[proposal]',
  record: null,
  host: null,
  name: null,
  motion: null,
  stage: null,
  title: 'Review the SOP "Write a proposal"',
  why: 'It was to be looked at again by 2026-11-27.',
  due: hoursFromNow(72),
  part: 'week',
  amount: null,
  currency: null,
  acts: [],
});
const token = dayEntry({
  ...review,
  kind: 'handoff',
  subject: 'asana:token',
  isLate: true,
  title: 'Asana no longer takes the token',
  why: 'It was revoked, or its account is gone. Enter a new one in the settings; what waits then goes on by itself.',
  due: null,
  part: 'overdue',
});
const training = dayEntry({
  kind: 'training',
  subject: 'proposal',
  record: null,
  host: null,
  name: null,
  motion: null,
  stage: null,
  title: 'Pass the questions about “The proposal”',
  why: 'It belongs to your learning path “New in sales”.',
  due: hoursFromNow(80),
  part: 'week',
  amount: null,
  currency: null,
  acts: [],
});
const undated = dayEntry({
  subject: 'budget',
  name: null,
  title: 'Meet the budget holder',
  due: null,
  part: 'undated',
});
const resting = dayEntry({
  subject: 'contract',
  name: 'Adventure Works',
  title: 'Call to walk through the contract',
  rest: { until: hoursFromNow(60), because: 'snoozed' },
});

function day(over: Partial<Day> = {}): Day {
  const entries = over.entries ?? [stalled, dayEntry(), today, week, review, training, undated];
  const count = (part: DayEntry['part']) => entries.filter((entry) => entry.part === part).length;
  return {
    show: 'day',
    sync: sampleSync(),
    entries,
    counts: {
      overdue: count('overdue'),
      today: count('today'),
      week: count('week'),
      undated: count('undated'),
      later: count('later'),
    },
    total: entries.length,
    now: count('overdue') + count('today'),
    money: [{ amount: 264_500, currency: 'EUR' }],
    finished: 2,
    resting: { entries: [resting], count: 1 },
    motions: ['Collections', 'New business'],
    letters: true,
    ...over,
  };
}

const nobody = { money: [], finished: 5 };

/** Every state of My Day, by name. */
export const dayStates: Record<string, DayView> = {
  full: day(),
  token: day({ entries: [token, undated] }),
  clear: day({ entries: [week, undated], ...nobody }),
  empty: day({ entries: [], ...nobody }),
  'never-any': day({ entries: [], money: [], finished: 0, resting: { entries: [], count: 0 }, motions: [] }),
  filtered: day({ entries: [], total: 7, money: [], now: 4 }),
  away: day({ sync: sampleSync({ state: 'offline', lastContact: hoursFromNow(-3), waiting: 2 }) }),
  'not-connected': { show: 'nothing', why: 'not-connected', sync: sampleSync() },
  'no-playbook': { show: 'nothing', why: 'no-playbook', sync: sampleSync() },
  'no-person': { show: 'nothing', why: 'no-person', sync: sampleSync() },
  viewer: { show: 'nothing', why: 'viewer', sync: sampleSync() },
};
