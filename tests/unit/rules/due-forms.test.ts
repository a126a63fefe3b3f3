import { expect, test } from 'vitest';
import type { JournalEvent } from '../../../lib/records/journal-event.ts';
import { evaluate } from './in-words.ts';
import { imported, observed, publishedStarter, stateOf, utc } from './sample.ts';

const rule =
  '            due: 2 business days\n            owner: account-executive\n            sop: proposal\n';
// Friday 20 November 2026, 15:00 UTC is 16:00 in Berlin.
const entered = imported('Proposal', utc('2026-11-20 15:00'));
const told = (property: string, value: string | null) =>
  observed(utc('2026-11-20 15:00'), { property, value, source: 'import' });

/** The first step of Proposal when it is due otherwise. */
function stepDue(due: string, ...events: JournalEvent[]) {
  const published = publishedStarter((yaml) => {
    expect(yaml).toContain(rule);
    return yaml.replace(rule, rule.replace('2 business days', due));
  });
  const step = evaluate(published, stateOf(entered, ...events), new Date(utc('2026-11-23 12:00')))?.step;
  if (step?.id !== 'send-proposal') throw new Error('the step is not there');
  return step;
}

test.each([
  ['next Monday 09:00', utc('2026-11-23 08:00'), 'overdue'],
  ['next business day 17:00', utc('2026-11-23 16:00'), 'soon'],
  ['same day 17:00', utc('2026-11-20 16:00'), 'overdue'],
  ['same day 12:00', utc('2026-11-23 11:00'), 'overdue'],
])('%s', (due, at, state) => {
  const step = stepDue(due);
  expect(step.due).toEqual({ at, state, rule: `${due} after entering Proposal` });
  expect(step.dueUnknown).toBeNull();
});

test.each([
  ['2 business days before close date', 'closeDate', '2026-12-28', utc('2026-12-22 16:30'), 'Close date'],
  ['2 business days before closeDate', 'closeDate', 'Dec 28, 2026', utc('2026-12-22 16:30'), 'Close date'],
  ['1 day after agreed start date', 'startDate', '2026-12-01', utc('2026-12-02 16:30'), 'Agreed start date'],
])('%s, by %s %s', (due, property, value, at, title) => {
  const step = stepDue(due, told(property, value));
  expect(step.due).toMatchObject({ at, state: 'later' });
  expect(step.due?.rule).toMatch(
    new RegExp(`^\\d (business )?days? (before|after) ${title} \\(2026-12-..\\)$`),
  );
});

test.each([
  [null, 'Close date is not known yet. The step is due 3 days after close date.'],
  [
    '10/11/2026',
    'Close date is "10/11/2026", which is not surely one day. The step is due 3 days after close date.',
  ],
])('by a date that is %s it cannot be said when', (value, text) => {
  const step = stepDue('3 days after close date', told('closeDate', value));
  expect(step.due).toBeNull();
  expect(step.dueUnknown).toEqual({ rule: 'new-business/proposal/send-proposal', version: 7, text });
});

test('a step that nobody has timed has neither a due time nor a reason for none', () => {
  const published = publishedStarter((yaml) => yaml.replace(rule, rule.replace(/ +due: .*\n/, '')));
  const step = evaluate(published, stateOf(entered), new Date(utc('2026-11-23 12:00')))?.step;
  expect(step).toMatchObject({ id: 'send-proposal', due: null, dueUnknown: null });
});
