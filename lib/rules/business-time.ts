import { Temporal } from 'temporal-polyfill';
import type { Span } from '../playbook/due.ts';
import type { Calendar } from '../playbook/playbook-schema.ts';
import { instantAt, openTimes } from './open-times.ts';

/**
 * The instant a span after a start, in a calendar.
 *
 * `business hours` count open time only. `business days` keep the clock time and count open days; a start
 * outside opening hours counts from the next opening. `days` are calendar days in the calendar's time zone,
 * so that a change of daylight saving keeps the clock time. Throws a RangeError when the calendar has no
 * open day within ten years.
 */
export function addSpan(start: Temporal.Instant, span: Span, calendar: Calendar): Temporal.Instant {
  if (span.unit === 'days') return addDays(start, span.amount, calendar);
  return span.unit === 'business days'
    ? addBusinessDays(start, span.amount, calendar)
    : addOpenTime(start, span.amount * 3_600_000, calendar);
}

/** Whole days from one instant to a later one, in the calendar's time zone; never negative. */
export function wholeDays(from: Temporal.Instant, to: Temporal.Instant, calendar: Calendar): number {
  if (Temporal.Instant.compare(from, to) >= 0) return 0;
  return zoned(from, calendar).until(zoned(to, calendar), { largestUnit: 'day' }).days;
}

/** The same instant on the calendar's wall clock. */
export function zoned(at: Temporal.Instant, calendar: Calendar): Temporal.ZonedDateTime {
  return at.toZonedDateTimeISO(calendar.timeZone);
}

/** The instant by which the calendar was open for so many milliseconds since a start. Throws a RangeError when it
 *  is not within ten years. */
export function addOpenTime(start: Temporal.Instant, ms: number, calendar: Calendar): Temporal.Instant {
  let left = ms;
  for (const { opens, closes } of openTimes(start, calendar)) {
    const open = closes.epochMilliseconds - opens.epochMilliseconds;
    if (left <= open) return opens.add({ milliseconds: left });
    left -= open;
  }
  throw new RangeError('the calendar has too few open days');
}

/** How many milliseconds the calendar was open between two instants; never negative. */
export function openTimeBetween(from: Temporal.Instant, to: Temporal.Instant, calendar: Calendar): number {
  let sum = 0;
  for (const { opens, closes } of openTimes(from, calendar)) {
    if (Temporal.Instant.compare(opens, to) >= 0) break;
    sum += Math.min(closes.epochMilliseconds, to.epochMilliseconds) - opens.epochMilliseconds;
  }
  return sum;
}

function addDays(start: Temporal.Instant, days: number, calendar: Calendar): Temporal.Instant {
  const from = zoned(start, calendar);
  return instantAt(from.toPlainDate().add({ days }), from.toPlainTime(), calendar.timeZone);
}

function addBusinessDays(start: Temporal.Instant, days: number, calendar: Calendar): Temporal.Instant {
  let left = days;
  let clock: Temporal.PlainTime | undefined;
  for (const { day, opens } of openTimes(start, calendar)) {
    clock ??= zoned(opens, calendar).toPlainTime();
    if (left === 0) return instantAt(day, clock, calendar.timeZone);
    left -= 1;
  }
  throw new RangeError('the calendar has too few open days');
}
