import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { getDueTime } from '../../../lib/playbook/due-time.ts';
import type { Calendar } from '../../../lib/playbook/playbook-schema.ts';
import { dueAfter, dueByDate } from '../../../lib/rules/due-moment.ts';
import { instantAt } from '../../../lib/rules/open-times.ts';

const week: Omit<Calendar, 'timeZone'> = {
  workdays: ['mon', 'tue', 'wed', 'thu', 'fri'],
  opens: '09:00',
  closes: '17:00',
  holidays: [],
};
const daily: typeof week = { ...week, workdays: [...week.workdays, 'sat', 'sun'] };

const calendars = {
  week,
  daily,
  'round the clock': { ...daily, opens: '00:00', closes: '23:59' },
  early: { ...daily, opens: '01:00', closes: '05:00' },
  'in the gap': { ...daily, opens: '02:15', closes: '02:45' },
  'past the gap': { ...daily, opens: '01:30', closes: '02:30' },
  evenings: { ...daily, opens: '18:00', closes: '23:30' },
  iran: { ...week, workdays: ['sat', 'sun', 'mon', 'tue', 'wed'] },
  Christmas: { ...week, holidays: ['2026-12-24', '2026-12-25', '2026-12-28', '2027-01-01'] },
  'long weekend': { ...week, holidays: ['2026-04-03', '2026-04-06'] },
  Thanksgiving: { ...week, holidays: ['2026-11-26', '2026-11-27'] },
  'Monday off': { ...week, holidays: ['2026-11-23'] },
  'Saturday holiday': { ...week, holidays: ['2026-12-26'] },
  'first of the year': { ...week, holidays: ['2026-12-31', '2027-01-01'] },
  mondays: { ...week, workdays: ['mon'] },
} satisfies Record<string, typeof week>;

type Row = [what: string, start: string, due: string, calendar: keyof typeof calendars, expected: string];

/**
 * Per zone: a start on its wall clock (for a due time by a date: that date), and the instant that is due.
 *
 * The instants were worked out by hand from the zones' published changes, and then by a second program that shares
 * nothing with this one: it walks through the minutes of UTC, asks Python's `zoneinfo` for the wall clock of each,
 * and counts those that are open. They agree in all rows but the two with 23:00 twice: the minute count would open
 * again when 23:00 comes for the second time, and we say that a day that has closed stays closed.
 */
const table: Record<string, Row[]> = {
  'Europe/Berlin': [
    ['hours over the night', '2026-11-17T16:00', '4 business hours', 'week', '2026-11-18T12:00+01:00'],
    ['due exactly at closing time', '2026-11-17T13:00', '4 business hours', 'week', '2026-11-17T17:00+01:00'],
    [
      'a whole day of hours from the opening ends at closing time',
      '2026-11-17T09:00',
      '8 business hours',
      'week',
      '2026-11-17T17:00+01:00',
    ],
    [
      'one hour from closing time itself',
      '2026-11-17T17:00',
      '1 business hour',
      'week',
      '2026-11-18T10:00+01:00',
    ],
    [
      'one hour from a minute before closing',
      '2026-11-17T16:59',
      '1 business hour',
      'week',
      '2026-11-18T09:59+01:00',
    ],
    ['from the opening itself', '2026-11-17T09:00', '1 business hour', 'week', '2026-11-17T10:00+01:00'],
    ['from midnight', '2026-11-17T00:00', '1 business hour', 'week', '2026-11-17T10:00+01:00'],
    [
      'hours over the spring weekend',
      '2026-03-27T16:00',
      '2 business hours',
      'week',
      '2026-03-30T10:00+02:00',
    ],
    [
      'hours over the autumn weekend',
      '2026-10-23T16:00',
      '2 business hours',
      'week',
      '2026-10-26T10:00+01:00',
    ],
    [
      'a business day over the spring change keeps the clock',
      '2026-03-27T16:00',
      '1 business day',
      'week',
      '2026-03-30T16:00+02:00',
    ],
    [
      'a business day over the autumn change keeps the clock',
      '2026-10-23T16:00',
      '1 business day',
      'week',
      '2026-10-26T16:00+01:00',
    ],
    [
      'days over the spring change keep the clock',
      '2026-03-28T10:00',
      '1 day',
      'week',
      '2026-03-29T10:00+02:00',
    ],
    [
      'days over the autumn change keep the clock',
      '2026-10-24T10:00',
      '1 day',
      'week',
      '2026-10-25T10:00+01:00',
    ],
    [
      'days that end in the hour that is skipped end where it is skipped',
      '2026-03-28T02:30',
      '1 day',
      'week',
      '2026-03-29T03:00+02:00',
    ],
    [
      'days that end in the hour that comes twice end in its first',
      '2026-10-24T02:30',
      '1 day',
      'week',
      '2026-10-25T02:30+02:00',
    ],
    [
      'an early shift loses the skipped hour',
      '2026-03-28T04:00',
      '4 business hours',
      'early',
      '2026-03-29T05:00+02:00',
    ],
    [
      'an early shift gains the repeated hour',
      '2026-10-25T01:00',
      '4 business hours',
      'early',
      '2026-10-25T04:00+01:00',
    ],
    [
      'round the clock, the skipped hour is no time',
      '2026-03-29T00:00',
      '4 business hours',
      'round the clock',
      '2026-03-29T05:00+02:00',
    ],
    [
      'round the clock, the repeated hour counts twice',
      '2026-10-25T00:00',
      '4 business hours',
      'round the clock',
      '2026-10-25T03:00+01:00',
    ],
    [
      'a shift that lies in the skipped hour is not there that day',
      '2026-03-28T02:30',
      '1 business hour',
      'in the gap',
      '2026-03-31T02:30+02:00',
    ],
    [
      'a shift that ends in the skipped hour is cut',
      '2026-03-29T01:00',
      '1 business hour',
      'past the gap',
      '2026-03-30T02:00+02:00',
    ],
    [
      'the skipped shift is no business day',
      '2026-03-28T02:15',
      '1 business day',
      'in the gap',
      '2026-03-30T02:15+02:00',
    ],
    [
      'holidays around Christmas and a weekend',
      '2026-12-23T16:00',
      '2 business hours',
      'Christmas',
      '2026-12-29T10:00+01:00',
    ],
    [
      'business days over Christmas',
      '2026-12-23T10:00',
      '3 business days',
      'Christmas',
      '2026-12-31T10:00+01:00',
    ],
    [
      'business days over the end of the year',
      '2026-12-30T15:00',
      '2 business days',
      'Christmas',
      '2027-01-04T15:00+01:00',
    ],
    ['from a holiday', '2026-12-24T11:00', '1 business hour', 'Christmas', '2026-12-29T10:00+01:00'],
    [
      'a business day from a holiday counts from the next opening',
      '2026-12-24T11:00',
      '1 business day',
      'Christmas',
      '2026-12-30T09:00+01:00',
    ],
    [
      'Easter right after the spring change',
      '2026-04-02T16:30',
      '1 business hour',
      'long weekend',
      '2026-04-07T09:30+02:00',
    ],
    [
      'a holiday on a Saturday changes nothing',
      '2026-12-24T16:30',
      '1 business hour',
      'Saturday holiday',
      '2026-12-25T09:30+01:00',
    ],
    [
      'a holiday as the first day of the week',
      '2026-11-20T16:30',
      '1 business hour',
      'Monday off',
      '2026-11-24T09:30+01:00',
    ],
    [
      'the last day and the first day of the year are off',
      '2026-12-30T16:30',
      '1 business hour',
      'first of the year',
      '2027-01-04T09:30+01:00',
    ],
    ['days do not know holidays', '2026-12-23T10:00', '2 days', 'Christmas', '2026-12-25T10:00+01:00'],
    ['the leap day is a day', '2028-02-28T16:00', '2 business hours', 'week', '2028-02-29T10:00+01:00'],
    ['one open day in a week', '2026-11-17T10:00', '2 business days', 'mondays', '2026-12-07T09:00+01:00'],
    [
      'next Monday over the autumn change',
      '2026-10-23T10:00',
      'next Monday 09:00',
      'week',
      '2026-10-26T09:00+01:00',
    ],
    [
      'next Monday said on a Monday morning is in a week',
      '2026-11-16T08:00',
      'next Monday 09:00',
      'week',
      '2026-11-23T09:00+01:00',
    ],
    [
      'next Monday on a holiday moves on',
      '2026-11-19T08:00',
      'next Monday 09:00',
      'Monday off',
      '2026-11-24T09:00+01:00',
    ],
    [
      'next Sunday in a working week moves on to Monday',
      '2026-11-19T08:00',
      'next Sunday 10:00',
      'week',
      '2026-11-23T10:00+01:00',
    ],
    [
      'next business day before a holiday',
      '2026-12-23T10:00',
      'next business day 09:00',
      'Christmas',
      '2026-12-29T09:00+01:00',
    ],
    ['same day', '2026-11-17T10:00', 'same day 17:00', 'week', '2026-11-17T17:00+01:00'],
    [
      'same day from exactly that time is the next open day',
      '2026-11-20T17:00',
      'same day 17:00',
      'week',
      '2026-11-23T17:00+01:00',
    ],
    ['same day from a Saturday', '2026-11-21T10:00', 'same day 12:00', 'week', '2026-11-23T12:00+01:00'],
    [
      'same day later than closing time',
      '2026-11-17T18:00',
      'same day 20:00',
      'week',
      '2026-11-17T20:00+01:00',
    ],
    [
      'same day in the skipped hour ends where it is skipped',
      '2026-03-29T00:30',
      'same day 02:30',
      'daily',
      '2026-03-29T03:00+02:00',
    ],
    [
      'two business days before a Monday',
      '2026-11-23',
      '2 business days before close date',
      'week',
      '2026-11-19T17:00+01:00',
    ],
    [
      'one business day before a Sunday',
      '2026-11-22',
      '1 business day before close date',
      'week',
      '2026-11-20T17:00+01:00',
    ],
    [
      'business days before a date over the spring change',
      '2026-03-30',
      '1 business day before close date',
      'week',
      '2026-03-27T17:00+01:00',
    ],
    [
      'business days before a date over Christmas',
      '2026-12-29',
      '1 business day before close date',
      'Christmas',
      '2026-12-23T17:00+01:00',
    ],
    [
      'three days after a date over the autumn change',
      '2026-10-23',
      '3 days after close date',
      'week',
      '2026-10-26T17:00+01:00',
    ],
    [
      'days before a date may be a Sunday',
      '2026-11-23',
      '1 day before close date',
      'week',
      '2026-11-22T17:00+01:00',
    ],
    [
      'before the first of the year',
      '2027-01-01',
      '1 business day before close date',
      'first of the year',
      '2026-12-30T17:00+01:00',
    ],
  ],
  'America/New_York': [
    ['New York in spring', '2026-03-06T16:00', '2 business hours', 'week', '2026-03-09T10:00-04:00'],
    ['New York in autumn', '2026-10-30T16:00', '2 business hours', 'week', '2026-11-02T10:00-05:00'],
    [
      'New York, two weeks when only America has changed',
      '2026-03-06T12:00',
      '14 days',
      'week',
      '2026-03-20T12:00-04:00',
    ],
    ['New York, days into the skipped hour', '2026-03-07T02:30', '1 day', 'week', '2026-03-08T03:00-04:00'],
    ['New York, days into the repeated hour', '2026-10-31T01:30', '1 day', 'week', '2026-11-01T01:30-04:00'],
    ['Thanksgiving', '2026-11-25T16:00', '2 business hours', 'Thanksgiving', '2026-11-30T10:00-05:00'],
    [
      'New York, an early shift in the repeated hour',
      '2026-11-01T01:00',
      '4 business hours',
      'early',
      '2026-11-01T04:00-05:00',
    ],
    [
      'next business day from a Friday over the spring change',
      '2026-03-06T20:00',
      'next business day 09:30',
      'week',
      '2026-03-09T09:30-04:00',
    ],
    [
      'a business day after a Friday',
      '2026-10-30',
      '1 business day after close date',
      'week',
      '2026-11-02T17:00-05:00',
    ],
  ],
  'America/Sao_Paulo': [
    [
      'São Paulo, hours over the night without midnight',
      '2018-11-03T22:00',
      '3 business hours',
      'round the clock',
      '2018-11-04T02:01-02:00',
    ],
    [
      'São Paulo, days to a midnight that is not there',
      '2018-11-03T00:00',
      '1 day',
      'week',
      '2018-11-04T01:00-02:00',
    ],
    [
      'São Paulo, evenings with 23:00 twice',
      '2019-02-16T18:00',
      '6 business hours',
      'evenings',
      '2019-02-17T18:30-03:00',
    ],
    [
      'São Paulo, a business day over the change back',
      '2019-02-15T16:00',
      '1 business day',
      'week',
      '2019-02-18T16:00-03:00',
    ],
    [
      'São Paulo no longer changes its clock',
      '2026-10-16T16:00',
      '2 business hours',
      'week',
      '2026-10-19T10:00-03:00',
    ],
  ],
  'Asia/Kolkata': [
    [
      'Kolkata, half an hour off the hour',
      '2026-03-27T16:30',
      '2 business hours',
      'week',
      '2026-03-30T10:30+05:30',
    ],
    ['Kolkata, days', '2026-10-24T10:15', '30 days', 'week', '2026-11-23T10:15+05:30'],
  ],
  'Australia/Lord_Howe': [
    [
      'Lord Howe, half an hour forward',
      '2026-10-02T16:00',
      '2 business hours',
      'week',
      '2026-10-05T10:00+11:00',
    ],
    [
      'Lord Howe, half an hour back',
      '2026-04-03T16:00',
      '2 business hours',
      'week',
      '2026-04-06T10:00+10:30',
    ],
    [
      'Lord Howe, an early shift loses half an hour',
      '2026-10-04T01:00',
      '3 business hours',
      'early',
      '2026-10-04T04:30+11:00',
    ],
    [
      'Lord Howe, an early shift gains half an hour',
      '2026-04-05T01:00',
      '4 business hours',
      'early',
      '2026-04-05T04:30+10:30',
    ],
    [
      'Lord Howe, days into the skipped half hour',
      '2026-10-03T02:15',
      '1 day',
      'week',
      '2026-10-04T02:30+11:00',
    ],
    [
      'Lord Howe, a shift half of which is skipped',
      '2026-10-04T02:00',
      '1 business hour',
      'in the gap',
      '2026-10-06T02:30+11:00',
    ],
  ],
  'Pacific/Apia': [
    [
      'Apia has no Friday 30 December 2011',
      '2011-12-29T16:00',
      '2 business hours',
      'week',
      '2012-01-02T10:00+14:00',
    ],
    [
      'Apia, the day that is not there is no business day',
      '2011-12-29T10:00',
      '1 business day',
      'daily',
      '2011-12-31T10:00+14:00',
    ],
    [
      'Apia, days into the day that is not there end where it would begin',
      '2011-12-29T10:00',
      '1 day',
      'week',
      '2011-12-31T00:00+14:00',
    ],
    ['Apia, days over it', '2011-12-29T10:00', '2 days', 'week', '2011-12-31T10:00+14:00'],
    [
      'Apia, round the clock over it',
      '2011-12-29T22:00',
      '3 business hours',
      'round the clock',
      '2011-12-31T01:01+14:00',
    ],
    [
      'next business day where the next day is not there',
      '2011-12-29T16:00',
      'next business day 09:00',
      'daily',
      '2011-12-31T09:00+14:00',
    ],
    [
      'a business day after, where the next day is not there',
      '2011-12-29',
      '1 business day after close date',
      'daily',
      '2011-12-31T17:00+14:00',
    ],
    [
      'a business day before, where the day before is not there',
      '2011-12-31',
      '1 business day before close date',
      'daily',
      '2011-12-29T17:00-10:00',
    ],
  ],
  'Africa/Casablanca': [
    [
      'Casablanca, back for Ramadan',
      '2024-03-08T16:00',
      '2 business hours',
      'week',
      '2024-03-11T10:00+00:00',
    ],
    [
      'Casablanca, forward after Ramadan',
      '2024-04-12T16:00',
      '2 business hours',
      'week',
      '2024-04-15T10:00+01:00',
    ],
    [
      'Casablanca, days over the whole of Ramadan',
      '2024-03-01T12:00',
      '60 days',
      'week',
      '2024-04-30T12:00+01:00',
    ],
    [
      'Casablanca, an early shift gains an hour',
      '2024-03-10T01:00',
      '4 business hours',
      'early',
      '2024-03-10T04:00+00:00',
    ],
  ],
  'Asia/Tehran': [
    [
      'Tehran, a week from Saturday to Wednesday',
      '2021-03-17T16:00',
      '2 business hours',
      'iran',
      '2021-03-20T10:00+03:30',
    ],
    [
      'Tehran, over a midnight that is not there',
      '2021-03-21T16:00',
      '2 business hours',
      'iran',
      '2021-03-22T10:00+04:30',
    ],
    ['Tehran, days to that midnight', '2021-03-21T00:00', '1 day', 'iran', '2021-03-22T01:00+04:30'],
    [
      'Tehran, evenings with 23:00 twice',
      '2021-09-21T18:00',
      '6 business hours',
      'evenings',
      '2021-09-22T18:30+03:30',
    ],
    [
      'Tehran no longer changes its clock',
      '2023-03-21T16:00',
      '2 business hours',
      'iran',
      '2023-03-22T10:00+03:30',
    ],
  ],
  UTC: [
    ['UTC', '2026-03-27T16:00', '2 business hours', 'week', '2026-03-30T10:00+00:00'],
    ['UTC, a year of days', '2027-03-01T10:00', '366 days', 'week', '2028-03-01T10:00+00:00'],
  ],
};

const rows = Object.entries(table).flatMap(([zone, all]) => all.map((row) => [zone, ...row] as const));

test('there are more than sixty cases, and each tells the offset its zone has at that moment', () => {
  expect(rows.length).toBeGreaterThan(60);
  for (const [zone, what, , , , expected] of rows) {
    const local = Temporal.Instant.from(expected).toZonedDateTimeISO(zone);
    expect(local.toString({ smallestUnit: 'minute', timeZoneName: 'never' }), what).toBe(expected);
  }
});

test.each(rows)('%s: %s: %s + %s (%s) = %s', (timeZone, _what, start, text, name, expected) => {
  const calendar: Calendar = { ...calendars[name], timeZone };
  const due = getDueTime(text);
  const at =
    due.kind === 'date'
      ? dueByDate(Temporal.PlainDate.from(start), due, calendar)
      : dueAfter(startAt(start, timeZone), due, calendar);
  expect(at.toZonedDateTimeISO(timeZone).toString({ smallestUnit: 'minute', timeZoneName: 'never' })).toBe(
    expected,
  );
});

function startAt(text: string, timeZone: string): Temporal.Instant {
  const local = Temporal.PlainDateTime.from(text);
  return instantAt(local.toPlainDate(), local.toPlainTime(), timeZone);
}
