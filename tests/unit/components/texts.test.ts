import { expect, test } from 'vitest';
import { disagreementText } from '../../../components/panel/disagreement-text.ts';
import { dueText } from '../../../components/panel/due-text.ts';
import { initials } from '../../../components/panel/initials.ts';
import { propertyText } from '../../../components/panel/property-text.ts';
import { restText } from '../../../components/panel/rest-text.ts';
import { sinceText } from '../../../components/panel/since-text.ts';
import { findPickedEnd, snoozeEnd } from '../../../components/panel/snooze-end.ts';
import { syncText } from '../../../components/panel/sync-text.ts';
import type { DueView, StageView } from '../../../lib/records/guidance.ts';
import {
  hoursFromNow,
  sampleGuidance,
  sampleNow,
  sampleStep,
  sampleSync,
} from '../../gallery/sample-guidance.ts';

function due(hours: number, state: DueView['state']): DueView {
  return { at: hoursFromNow(hours), state, rule: 'by then' };
}

test.each([
  [2, 'soon', 'soon', 'due today 16:00 · 2 h left'],
  [0.5, 'soon', 'soon', 'due today 14:30 · 30 min left'],
  [26, 'later', 'quiet', 'due tomorrow 16:00'],
  [70, 'later', 'quiet', 'due Tue 24 Nov'],
  [24 * 60, 'later', 'quiet', 'due Wed, 20 Jan 2027'],
  [-3, 'overdue', 'bad', 'overdue 3 h'],
  [-74, 'overdue', 'bad', 'overdue 3 d'],
  [-0.01, 'soon', 'bad', 'overdue 1 min'],
] as const)('a step due in %d hours, said to be %s, is %s: %s', (hours, state, tone, text) => {
  expect(dueText(due(hours, state), sampleNow, 'en-GB')).toEqual({ tone, text });
});

function stage(over: { certainty: 'exact' | 'at-least'; days: number }) {
  const view: StageView = sampleGuidance().stage;
  if (!view.known) throw new Error('The sample’s stage is known.');
  return { ...view, ...over, since: hoursFromNow(-24 * over.days) };
}

test.each([
  ['at-least', 0, 'In stage since at least today'],
  ['at-least', 18, 'In stage since at least 3 Nov (18 d)'],
  ['exact', 23, 'In stage since 29 Oct · 23 d'],
  ['exact', 0, 'In stage since today'],
  ['exact', 3450, 'In stage since 11 Jun 2017 · 3,450 d'],
] as const)('time in stage, %s %d days', (certainty, days, text) => {
  expect(sinceText(stage({ certainty, days }), sampleNow, 'en-GB')).toBe(text);
});

test('a snooze ends at the start of a later day, never today', () => {
  expect(snoozeEnd(sampleNow, 1)).toEqual(new Date(2026, 10, 22));
  expect(findPickedEnd('2026-11-24', sampleNow)).toEqual(new Date(2026, 10, 24));
  for (const text of ['2026-11-21', '2025-01-01', '2026-02-30', '', 'soon']) {
    expect(findPickedEnd(text, sampleNow)).toBeUndefined();
  }
});

test('a disagreement names both values, both sources, and the one that is used', () => {
  const one = {
    property: 'amount',
    used: { value: '48000', source: 'import', asOf: hoursFromNow(-18 * 24) },
    other: { value: null, source: 'page', asOf: hoursFromNow(-1) },
  };
  expect(disagreementText(one, sampleNow, 'en-GB')).toBe(
    'The page says that it is empty; the import of 3 Nov says “48000”, which is used.',
  );
});

test('the link to the backend is silent while it works, and says what waits when it does not', () => {
  expect(syncText(sampleSync({ waiting: 3 }), sampleNow)).toBeNull();
  const away = sampleSync({
    state: 'offline',
    lastContact: new Date(2026, 10, 21, 13, 2).toISOString(),
    waiting: 2,
  });
  expect(syncText(away, sampleNow, 'en-GB')).toBe(
    'Backend not reachable since 13:02. What you do is kept here and sent later. 2 waiting.',
  );
  expect(syncText({ ...away, lastContact: null, waiting: 0 }, sampleNow)).toContain('not reached yet');
  expect(syncText(sampleSync({ state: 'signed-out' }), sampleNow)).toContain('new invite code');
  expect(syncText(sampleSync({ state: 'outdated' }), sampleNow)).toContain('Update the extension');
  const told = sampleSync({
    state: 'outdated',
    message: 'Ask your admin to update the backend.',
    waiting: 1,
  });
  expect(syncText(told, sampleNow)).toBe('Ask your admin to update the backend. 1 waiting.');
});

test('without an open step it says why, and what moves the record on', () => {
  const { stage: at, criteria } = sampleGuidance();
  if (!at.known) throw new Error('The sample’s stage is known.');
  const none = (over: Parameters<typeof sampleGuidance>[0]) =>
    restText(sampleGuidance({ step: null, ...over }));
  expect(none({})).toContain('2 things are still missing');
  expect(none({ criteria: criteria.filter((one) => one.state === 'met') })).toContain('Move the record');
  expect(none({ criteria: [], steps: [] })).toBe('The playbook has no steps for Proposal.');
  expect(none({ stage: { ...at, kind: 'won', title: 'Won' } })).toContain('is won');
  expect(none({ stage: { ...at, kind: 'lost', title: 'Lost' }, steps: [sampleStep()] })).toContain('closed');
});

test('names of properties and people in short', () => {
  expect(propertyText('closeDate')).toBe('Close date');
  expect(propertyText('signed_by')).toBe('Signed by');
  expect(initials('Mara van Lindt')).toBe('ML');
  expect(initials('Ōta')).toBe('Ō');
});
