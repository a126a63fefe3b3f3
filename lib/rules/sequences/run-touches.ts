import { Temporal } from 'temporal-polyfill';
import type { Span } from '../../playbook/due.ts';
import type { Calendar } from '../../playbook/playbook-schema.ts';
import { addSpan, zoned } from '../business-time.ts';
import type { Pause } from './pauses.ts';

/** One touch as the clock sees it. All moments are milliseconds since 1970. */
export interface TouchPlan {
  delay: Span;
  expires: Span;
  /** The calendar of whoever does it. */
  calendar: Calendar;
  /** What a person said last of it, if anything. */
  settled: { how: 'done' | 'skipped'; at: number } | undefined;
  /** When things happened by which it is done without a word, in time order. */
  signs: readonly number[];
}

export type TouchRun =
  | { state: 'done' | 'skipped' | 'missed'; at: number /** True when a sign settled it. */; bySign: boolean }
  /** `paused` when a pause has moved its due time. */
  | { state: 'current'; due: number; expires: number; paused: boolean }
  | { state: 'upcoming' };

/**
 * Where each touch of a sequence stands at `now`: those that are over, then at most one current one, then the rest.
 *
 * A touch is due its delay after the sequence began, or after the touch before was over: done, skipped or missed. Not
 * done by the time it expires, it is missed, and the next one takes its place. A pause that falls into a touch starts
 * the touch's delay anew at its end. What a person said counts whenever it was said. `pauses` are in time order and
 * apart from each other. Throws a RangeError where the calendar never reaches a time.
 */
export function runTouches(
  plans: readonly TouchPlan[],
  { start, now, pauses }: { start: number; now: number; pauses: readonly Pause[] },
): TouchRun[] {
  let clock = start;
  let isFound = false;
  return plans.map((plan, index): TouchRun => {
    if (plan.settled) {
      clock = Math.max(clock, plan.settled.at);
      return { state: plan.settled.how, at: plan.settled.at, bySign: false };
    }
    if (isFound) return { state: 'upcoming' };
    const { due, expires, paused } = windowOf(plan, clock, now, pauses);
    const since = index === 0 ? clock : Math.max(clock + 1, startOfDay(due, plan.calendar));
    const sign = plan.signs.find((at) => at >= since && at < expires && at <= now);
    if (sign !== undefined) {
      clock = sign;
      return { state: 'done', at: sign, bySign: true };
    }
    if (expires <= now) {
      clock = expires;
      return { state: 'missed', at: expires, bySign: false };
    }
    isFound = true;
    return { state: 'current', due, expires, paused };
  });
}

/** From when to when a touch is to be done whose clock began at a moment. A leave that is still to come moves it only
 *  when it would be due in it: before, there is time enough. */
function windowOf(plan: TouchPlan, began: number, now: number, pauses: readonly Pause[]) {
  let found = spansAfter(plan, began);
  let paused = false;
  for (const { from, until } of pauses) {
    if (until <= found.base || from >= found.expires) continue;
    if (from > now && found.due < from) continue;
    found = spansAfter(plan, until);
    paused = true;
  }
  return { ...found, paused };
}

function spansAfter({ delay, expires, calendar }: TouchPlan, base: number) {
  const due = addSpan(Temporal.Instant.fromEpochMilliseconds(base), delay, calendar);
  return { base, due: due.epochMilliseconds, expires: addSpan(due, expires, calendar).epochMilliseconds };
}

/** Somebody who ticks a call and then logs it too has made one call: for the next one only a later day counts. */
function startOfDay(at: number, calendar: Calendar): number {
  return zoned(Temporal.Instant.fromEpochMilliseconds(at), calendar).startOfDay().epochMilliseconds;
}
