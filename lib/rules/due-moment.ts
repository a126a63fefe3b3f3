import { Temporal } from 'temporal-polyfill';
import type { Span } from '../playbook/due.ts';
import type { DueTime } from '../playbook/due-time.ts';
import type { Calendar } from '../playbook/playbook-schema.ts';
import { weekdays } from '../playbook/weekdays.ts';
import { addSpan, zoned } from './business-time.ts';
import { instantAt, openDays } from './open-times.ts';

/**
 * When something is due that is counted from a start, in a calendar.
 *
 * `next Monday` is the first one after the day of the start, and `next business day` the first open day after it.
 * `same day` is the start's own day while it is open and the clock time is still ahead, else the next open day. A
 * weekday that is closed moves on to the next open day. Throws a RangeError when none comes within ten years.
 */
export function dueAfter(
  start: Temporal.Instant,
  due: Exclude<DueTime, { kind: 'date' }>,
  calendar: Calendar,
): Temporal.Instant {
  if (due.kind === 'span') return addSpan(start, due.span, calendar);
  const today = zoned(start, calendar).toPlainDate();
  const first = due.kind === 'same day' ? today : today.add({ days: daysAhead(due, today) });
  for (const { day } of openDays(first, 1, calendar)) {
    const at = instantAt(day, due.clock, calendar.timeZone);
    if (Temporal.Instant.compare(at, start) > 0) return at;
  }
  throw new RangeError('the calendar has too few open days');
}

/** When something is due that is so many days before or after a date: at closing time of that day. Throws a
 *  RangeError when there is no such day within ten years. */
export function dueByDate(
  date: Temporal.PlainDate,
  { span, side }: { span: Span; side: 'before' | 'after' },
  calendar: Calendar,
): Temporal.Instant {
  const direction = side === 'before' ? -1 : 1;
  if (span.unit === 'days') {
    const day = date.add({ days: direction * span.amount });
    return instantAt(day, calendar.closes, calendar.timeZone);
  }
  let left = span.amount;
  for (const { closes } of openDays(date.add({ days: direction }), direction, calendar)) {
    left -= 1;
    if (left === 0) return closes;
  }
  throw new RangeError('the calendar has too few open days');
}

/** One to seven: next Monday said on a Monday is in a week. */
function daysAhead(due: Exclude<DueTime, { kind: 'date' | 'span' }>, today: Temporal.PlainDate): number {
  if (due.kind !== 'weekday') return 1;
  const wanted = weekdays.indexOf(due.weekday) + 1;
  return ((wanted - today.dayOfWeek + 6) % 7) + 1;
}
