import { Temporal } from 'temporal-polyfill';
import type { Span } from '../playbook/due.ts';
import type { Calendar } from '../playbook/playbook-schema.ts';

/** A calendar in which every day of ten years is a holiday is refused rather than searched for ever. */
const farthest = 3660;

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/**
 * The instant a span after a start, in a calendar.
 *
 * `business hours` count open time only. `business days` keep the clock time and count open days; a start
 * outside opening hours counts from the next opening. `days` are calendar days in the calendar's time zone,
 * so that a change of daylight saving keeps the clock time. Throws a RangeError when the calendar has no
 * open day within ten years.
 */
export function addSpan(start: Temporal.Instant, span: Span, calendar: Calendar): Temporal.Instant {
  if (span.unit === 'days') return zoned(start, calendar).add({ days: span.amount }).toInstant();
  return span.unit === 'business days'
    ? addBusinessDays(start, span.amount, calendar)
    : addBusinessHours(start, span.amount, calendar);
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

function addBusinessHours(start: Temporal.Instant, hours: number, calendar: Calendar): Temporal.Instant {
  let left = hours * 3_600_000;
  for (const { opens, closes } of openTimes(start, calendar)) {
    const open = closes.epochMilliseconds - opens.epochMilliseconds;
    if (left <= open) return opens.add({ milliseconds: left });
    left -= open;
  }
  throw new RangeError('the calendar has too few open days');
}

function addBusinessDays(start: Temporal.Instant, days: number, calendar: Calendar): Temporal.Instant {
  let left = days;
  let clock: Temporal.PlainTime | undefined;
  for (const { day, opens } of openTimes(start, calendar)) {
    clock ??= zoned(opens, calendar).toPlainTime();
    if (left === 0) return day.toZonedDateTime({ timeZone: calendar.timeZone, plainTime: clock }).toInstant();
    left -= 1;
  }
  throw new RangeError('the calendar has too few open days');
}

/** The open stretches of the days from a start on; the first one is cut where the start lies inside it. */
function* openTimes(start: Temporal.Instant, calendar: Calendar) {
  const { timeZone } = calendar;
  const first = zoned(start, calendar).toPlainDate();
  for (let offset = 0; offset < farthest; offset += 1) {
    const day = first.add({ days: offset });
    if (!isOpen(day, calendar)) continue;
    const opens = day.toZonedDateTime({ timeZone, plainTime: calendar.opens }).toInstant();
    const closes = day.toZonedDateTime({ timeZone, plainTime: calendar.closes }).toInstant();
    if (Temporal.Instant.compare(start, closes) >= 0) continue;
    yield { day, opens: Temporal.Instant.compare(start, opens) > 0 ? start : opens, closes };
  }
}

function isOpen(day: Temporal.PlainDate, calendar: Calendar): boolean {
  const weekday = weekdays[day.dayOfWeek - 1];
  return (
    weekday !== undefined &&
    calendar.workdays.includes(weekday) &&
    !calendar.holidays.includes(day.toString())
  );
}
