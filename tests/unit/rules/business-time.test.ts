import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { getSpan } from '../../../lib/playbook/due.ts';
import type { Calendar } from '../../../lib/playbook/playbook-schema.ts';
import { addSpan, openTimeBetween, wholeDays, zoned } from '../../../lib/rules/business-time.ts';

const berlin: Calendar = {
  timeZone: 'Europe/Berlin',
  workdays: ['mon', 'tue', 'wed', 'thu', 'fri'],
  opens: '09:00',
  closes: '17:30',
  holidays: ['2026-12-25'],
};

const at = (local: string, timeZone = berlin.timeZone) =>
  Temporal.PlainDateTime.from(local).toZonedDateTime(timeZone).toInstant();

const local = (instant: Temporal.Instant, timeZone = berlin.timeZone) =>
  instant.toZonedDateTimeISO(timeZone).toPlainDateTime().toString({ smallestUnit: 'minute' });

describe('adding a span', () => {
  test.each([
    // within a day; over the night; over a weekend; from a Saturday; from before opening; from after closing
    ['2026-11-17T10:00', '4 business hours', '2026-11-17T14:00'],
    ['2026-11-17T16:00', '4 business hours', '2026-11-18T11:30'],
    ['2026-11-20T16:30', '2 business hours', '2026-11-23T10:00'],
    ['2026-11-21T12:00', '1 business hour', '2026-11-23T10:00'],
    ['2026-11-17T06:00', '1 business hour', '2026-11-17T10:00'],
    ['2026-11-17T22:00', '1 business hour', '2026-11-18T10:00'],
    ['2026-11-17T13:30', '4 business hours', '2026-11-17T17:30'],
    // a holiday is skipped
    ['2026-12-24T17:00', '1 business hour', '2026-12-28T09:30'],
    ['2026-12-24T10:00', '1 business day', '2026-12-28T10:00'],
    ['2026-11-20T10:00', '1 business day', '2026-11-23T10:00'],
    ['2026-11-21T10:00', '2 business days', '2026-11-25T09:00'],
    // calendar days keep the clock over both changes of daylight saving
    ['2026-10-20T09:00', '21 days', '2026-11-10T09:00'],
    ['2026-03-20T09:00', '21 days', '2026-04-10T09:00'],
    ['2026-10-23T16:30', '2 business hours', '2026-10-26T10:00'],
  ])('%s + %s = %s', (start, span, due) => {
    expect(local(addSpan(at(start), getSpan(span), berlin))).toBe(due);
  });

  test('a calendar without an open day is refused, not searched for ever', () => {
    const shut = { ...berlin, workdays: [] };
    expect(() => addSpan(at('2026-11-17T10:00'), getSpan('1 business day'), shut)).toThrow(RangeError);
  });
});

const zones = fc.constantFrom(
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'UTC',
);
const someTime = fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2028, 0, 1) });
/** Within two hours of a change of the clock in one of the zones. */
const nearChange = fc
  .tuple(
    fc.constantFrom('2026-03-29T01:00Z', '2026-10-25T01:00Z', '2026-03-08T07:00Z', '2026-10-03T15:30Z'),
    fc.integer({ min: -7_200_000, max: 7_200_000 }),
  )
  .map(([change, away]) => Date.parse(change) + away);
const moment = fc.oneof(someTime, nearChange).map((ms) => Temporal.Instant.fromEpochMilliseconds(ms));
const hours = fc.constantFrom(
  { opens: '09:00', closes: '17:30' },
  { opens: '00:00', closes: '23:59' },
  { opens: '01:30', closes: '02:30' },
  { opens: '02:15', closes: '02:45' },
);
const spans = fc.constantFrom(
  '1 business hour',
  '9 business hours',
  '1 business day',
  '5 business days',
  '21 days',
);

describe('for every start, zone and span', () => {
  test('the due time lies after the start, and a later start is never due earlier', () => {
    fc.assert(
      fc.property(
        moment,
        fc.nat(10 * 86_400_000),
        zones,
        spans,
        hours,
        (start, later, timeZone, text, open) => {
          const calendar = { ...berlin, ...open, timeZone };
          const next = start.add({ milliseconds: later });
          const due = addSpan(start, getSpan(text), calendar);
          const dueLater = addSpan(next, getSpan(text), calendar);
          expect(Temporal.Instant.compare(due, start)).toBe(1);
          // Days keep the clock time, so where the clock was put back between the starts, so are the due times.
          const putBack = local(next, timeZone) < local(start, timeZone);
          if (putBack && getSpan(text).unit !== 'business hours') return;
          expect(Temporal.Instant.compare(dueLater, due)).toBeGreaterThanOrEqual(0);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('so many business hours later the calendar was open for so many hours', () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: 1, max: 60 }), zones, hours, (start, amount, timeZone, open) => {
        const calendar = { ...berlin, ...open, timeZone };
        const due = addSpan(start, { amount, unit: 'business hours' }, calendar);
        expect(openTimeBetween(start, due, calendar)).toBe(amount * 3_600_000);
      }),
      { numRuns: 300 },
    );
  });

  test('open time is never negative, and the time up to a moment and from it on are the whole', () => {
    const away = fc.integer({ min: -30 * 86_400_000, max: 30 * 86_400_000 });
    fc.assert(
      fc.property(moment, away, away, zones, hours, (start, one, other, timeZone, open) => {
        const calendar = { ...berlin, ...open, timeZone };
        const [a, b, c] = [start, ...[one, other].map((ms) => start.add({ milliseconds: ms }))].sort(
          Temporal.Instant.compare,
        );
        if (!a || !b || !c) throw new Error('three moments');
        const between = (from: Temporal.Instant, to: Temporal.Instant) => openTimeBetween(from, to, calendar);
        expect(between(a, b)).toBeGreaterThanOrEqual(0);
        expect(between(c, a)).toBe(0);
        expect(between(a, b) + between(b, c)).toBe(between(a, c));
      }),
      { numRuns: 300 },
    );
  });

  test('the same instants in another zone give the same durations', () => {
    // The opening hours are the same stretch of time, told on four clocks that never change.
    const clocks: [timeZone: string, opens: string, closes: string][] = [
      ['UTC', '05:00', '12:30'],
      ['Asia/Kolkata', '10:30', '18:00'],
      ['Asia/Tokyo', '14:00', '21:30'],
      ['America/Bogota', '00:00', '07:30'],
    ];
    const steady = clocks.map(([timeZone, opens, closes]) => ({ ...berlin, timeZone, opens, closes }));
    const inBusiness = fc.constantFrom('1 business hour', '9 business hours', '3 business days');
    fc.assert(
      fc.property(moment, inBusiness, fc.nat(20 * 86_400_000), (start, text, away) => {
        const end = start.add({ milliseconds: away });
        const said = steady.map((calendar) => {
          // As somebody in that zone would write it down.
          const written = Temporal.Instant.from(zoned(start, calendar).toString());
          return [String(addSpan(written, getSpan(text), calendar)), openTimeBetween(written, end, calendar)];
        });
        expect(said).toEqual(said.map(() => said[0]));
      }),
      { numRuns: 200 },
    );
  });

  test('zones with the same clock give the same due times', () => {
    const twins = fc.constantFrom(
      ['Europe/Berlin', 'Europe/Vienna'],
      ['America/New_York', 'America/Toronto'],
      ['Asia/Kolkata', 'Asia/Calcutta'],
    );
    fc.assert(
      fc.property(moment, twins, spans, hours, (start, pair, text, open) => {
        const [one, other] = pair.map((timeZone) =>
          addSpan(start, getSpan(text), { ...berlin, ...open, timeZone }),
        );
        expect(String(one)).toBe(String(other));
      }),
      { numRuns: 200 },
    );
  });

  test('whole days are never negative and never shrink', () => {
    fc.assert(
      fc.property(
        moment,
        fc.integer({ min: -86_400_000, max: 90 * 86_400_000 }),
        zones,
        (start, away, timeZone) => {
          const calendar = { ...berlin, timeZone };
          const days = wholeDays(start, start.add({ milliseconds: away }), calendar);
          expect(days).toBeGreaterThanOrEqual(0);
          expect(
            wholeDays(start, start.add({ milliseconds: away + 3_600_000 }), calendar),
          ).toBeGreaterThanOrEqual(days);
        },
      ),
      { numRuns: 300 },
    );
  });
});
