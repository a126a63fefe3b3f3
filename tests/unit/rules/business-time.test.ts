import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { getSpan } from '../../../lib/playbook/due.ts';
import type { Calendar } from '../../../lib/playbook/playbook-schema.ts';
import { addSpan, wholeDays } from '../../../lib/rules/business-time.ts';

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
const moment = fc
  .integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2028, 0, 1) })
  .map((ms) => Temporal.Instant.fromEpochMilliseconds(ms));
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
      fc.property(moment, fc.nat(10 * 86_400_000), zones, spans, (start, later, timeZone, text) => {
        const calendar = { ...berlin, timeZone };
        const due = addSpan(start, getSpan(text), calendar);
        const dueLater = addSpan(start.add({ milliseconds: later }), getSpan(text), calendar);
        expect(Temporal.Instant.compare(due, start)).toBe(1);
        expect(Temporal.Instant.compare(dueLater, due)).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 300 },
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
