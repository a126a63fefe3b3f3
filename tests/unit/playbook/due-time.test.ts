import { expect, test } from 'vitest';
import { findDueTime } from '../../../lib/playbook/due-time.ts';
import { suggestDue } from '../../../lib/playbook/suggest-due.ts';
import { say } from '../../../lib/text/say.ts';

test.each([
  ['4 business hours', { kind: 'span', span: { amount: 4, unit: 'business hours' } }],
  ['1 day', { kind: 'span', span: { amount: 1, unit: 'days' } }],
  [
    '2 business days before close date',
    { kind: 'date', span: { amount: 2, unit: 'business days' }, side: 'before', property: 'close date' },
  ],
  [
    '3 days after Day after the party',
    { kind: 'date', span: { amount: 3, unit: 'days' }, side: 'after', property: 'Day after the party' },
  ],
  ['next Monday 09:00', { kind: 'weekday', weekday: 'mon', clock: '09:00' }],
  ['next sunday 23:59', { kind: 'weekday', weekday: 'sun', clock: '23:59' }],
  ['next business day 09:00', { kind: 'business day', clock: '09:00' }],
  ['same day 17:00', { kind: 'same day', clock: '17:00' }],
])('%s', (text, due) => {
  expect(findDueTime(text)).toEqual(due);
});

test.each([
  '0 days before close date',
  '4 business hours before close date',
  '3 days before ',
  'next Monday',
  'next Monday 9:00',
  'next Monday 24:00',
  'Monday 09:00',
  'same day 17:60',
  'next year 09:00',
  'soon',
])('"%s" means nothing', (text) => {
  expect(findDueTime(text)).toBeUndefined();
});

test.each([
  ['2 busines days', '2 business days'],
  ['5 working days', '5 business days'],
  ['4 hours', '4 business hours'],
  ['4h', '4 business hours'],
  ['2 weeks', '14 days'],
  ['2 Business Days Before close date', '2 business days before close date'],
  ['3 hours after close date', '3 business days after close date'],
  ['next Mondy 9:00', 'next Monday 09:00'],
  ['Friday 5pm', 'next Friday 17:00'],
  ['on Tuesday at 12 am', 'next Tuesday 00:00'],
  ['today 17.30', 'same day 17:30'],
  ['tomorrow 9:00', 'next business day 09:00'],
  ['next working day 09:00', 'next business day 09:00'],
])('of "%s" it is asked whether "%s" was meant', (written, meant) => {
  expect(say(suggestDue(written) ?? '')).toBe(`Did you mean "${meant}"?`);
});

test.each(['as soon as possible', '10000 days', '0 hours', '', 'next Monday 25:00', 'x'.repeat(10_000)])(
  'of "%s" nothing is guessed',
  (written) => {
    expect(suggestDue(written)).toBeNull();
  },
);
