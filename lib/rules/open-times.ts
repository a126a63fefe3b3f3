import { Temporal } from 'temporal-polyfill';
import type { Calendar } from '../playbook/playbook-schema.ts';
import { weekdays } from '../playbook/weekdays.ts';
import { dayNumber } from '../records/day-number.ts';

/** A calendar in which every day of ten years is a holiday is refused rather than searched for ever. */
const farthest = 3660;

/** A stretch of open time on one day, never empty. */
export interface OpenTime {
  day: Temporal.PlainDate;
  opens: Temporal.Instant;
  closes: Temporal.Instant;
}

/**
 * The open stretches of the days from a start on, without end but for the ten years after it; the first one is cut
 * where the start lies inside it.
 */
export function* openTimes(start: Temporal.Instant, calendar: Calendar): Generator<OpenTime> {
  const first = start.toZonedDateTimeISO(calendar.timeZone).toPlainDate();
  for (const { day, opens, closes } of openDays(first, 1, calendar)) {
    if (Temporal.Instant.compare(start, closes) >= 0) continue;
    yield { day, opens: Temporal.Instant.compare(start, opens) > 0 ? start : opens, closes };
  }
}

/** The open days from a day on, itself included, forwards (1) or backwards (-1) through ten years. */
export function* openDays(
  first: Temporal.PlainDate,
  direction: 1 | -1,
  calendar: Calendar,
): Generator<OpenTime> {
  const start = dayNumber(first.year, first.month, first.day);
  for (let offset = 0; offset < farthest; offset += 1) {
    const open = openOn(start + offset * direction, calendar);
    if (open) yield open;
  }
}

/** What is known of the days of a calendar, by day number; null for a closed one. A calendar never changes, and every
 *  record of a company is due in the same few weeks of it. */
const knownDays = new WeakMap<Calendar, Map<number, OpenTime | null>>();

function openOn(day: number, calendar: Calendar): OpenTime | null {
  const known = knownDays.get(calendar) ?? new Map<number, OpenTime | null>();
  knownDays.set(calendar, known);
  const before = known.get(day);
  if (before !== undefined) return before;
  const open = readDay(epoch.add({ days: day }), calendar);
  known.set(day, open);
  return open;
}

const epoch = new Temporal.PlainDate(1970, 1, 1);

function readDay(day: Temporal.PlainDate, calendar: Calendar): OpenTime | null {
  if (!isWorkday(day, calendar)) return null;
  const opens = instantAt(day, calendar.opens, calendar.timeZone);
  const closes = instantAt(day, calendar.closes, calendar.timeZone);
  // A change of the clock may swallow the hours of a day, or the day itself: Samoa had no 30 December 2011.
  return Temporal.Instant.compare(opens, closes) < 0 ? { day, opens, closes } : null;
}

/**
 * The instant of a clock time on a day. Of a time that comes twice it is the first; one that the clock jumps over
 * is the moment of the jump, so that a later time is never an earlier instant.
 */
export function instantAt(
  day: Temporal.PlainDate,
  clock: string | Temporal.PlainTime,
  timeZone: string,
): Temporal.Instant {
  const wanted = day.toPlainDateTime(Temporal.PlainTime.from(clock));
  const found = wanted.toZonedDateTime(timeZone);
  if (found.toPlainDateTime().equals(wanted)) return found.toInstant();
  return (found.add({ nanoseconds: 1 }).getTimeZoneTransition('previous') ?? found).toInstant();
}

function isWorkday(day: Temporal.PlainDate, { workdays, holidays }: Calendar): boolean {
  const weekday = weekdays[day.dayOfWeek - 1];
  return weekday !== undefined && workdays.includes(weekday) && !holidays.includes(day.toString());
}
