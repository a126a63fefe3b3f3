import { Temporal } from 'temporal-polyfill';
import type { DueTime } from '../playbook/due-time.ts';
import type { Calendar } from '../playbook/playbook-schema.ts';
import { addOpenTime, openTimeBetween } from './business-time.ts';
import { dueAfter } from './due-moment.ts';
import type { Stretch } from './waits.ts';

type Due = Exclude<DueTime, { kind: 'date' }>;

/**
 * When something is due that is counted from a start, without the stretches in which clocks stood still (in order).
 *
 * Business units move by the open time of a stretch, days by all of it, and clock times such as `next Monday 09:00`
 * are counted anew from its end. What was due before a stretch began stays due then. Throws as `dueAfter` does.
 */
export function dueWithWaits(
  start: Temporal.Instant,
  due: Due,
  stretches: readonly Stretch[],
  calendar: Calendar,
): Temporal.Instant {
  let at = dueAfter(start, due, calendar);
  for (const { from, until } of stretches) {
    const stood = later(from, start);
    if (Temporal.Instant.compare(stood, at) > 0 || Temporal.Instant.compare(stood, until) >= 0) continue;
    at =
      due.kind === 'span'
        ? moved(at, due, { from: stood, until }, calendar)
        : later(at, dueAfter(until, due, calendar));
  }
  return at;
}

/** How many milliseconds of the time since a start stood still, on every clock. */
export function stoodSince(start: Temporal.Instant, stretches: readonly Stretch[]): number {
  return stretches.reduce((sum, { from, until }) => {
    const ms = until.epochMilliseconds - later(from, start).epochMilliseconds;
    return sum + Math.max(0, ms);
  }, 0);
}

function moved(
  at: Temporal.Instant,
  { span }: Extract<Due, { kind: 'span' }>,
  { from, until }: Stretch,
  calendar: Calendar,
): Temporal.Instant {
  return span.unit === 'days'
    ? at.add({ milliseconds: until.epochMilliseconds - from.epochMilliseconds })
    : addOpenTime(at, openTimeBetween(from, until, calendar), calendar);
}

function later(a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(a, b) > 0 ? a : b;
}
