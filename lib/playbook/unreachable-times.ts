import { Temporal } from 'temporal-polyfill';
import { addSpan } from '../rules/business-time.ts';
import { dueByDate } from '../rules/due-moment.ts';
import { getSpan, type Span } from './due.ts';
import { getDueTime } from './due-time.ts';
import type { Finding } from './finding.ts';
import type { Path } from './locate.ts';
import type { Calendar, Playbook } from './playbook-schema.ts';

/** Any start shows what a week of the calendar holds. */
const fixedStart = '2026-01-01';

/** Plain days always come. */
const units = ['business hours', 'business days'] as const;

export function isTimeZone(name: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return true;
  } catch {
    return false;
  }
}

export function opensBeforeItCloses({ opens, closes }: Calendar): boolean {
  return opens < closes;
}

/**
 * The due times, stall limits and times of sequences that the calendar's open days never reach. Nothing in a calendar
 * that is wrong in itself, which is a finding of its own.
 */
export function unreachableTimes({ calendar, motions, waiting }: Playbook): Finding[] {
  if (!isTimeZone(calendar.timeZone) || !opensBeforeItCloses(calendar)) return [];
  const times = motions.flatMap((motion, m) => [
    ...motion.stages.flatMap((stage, s) =>
      stage.steps.flatMap(({ due }, t) => dueAt(due, ['motions', m, 'stages', s, 'steps', t, 'due'])),
    ),
    ...motion.stalls.flatMap(({ after }, s) => timeAt(after, ['motions', m, 'stalls', s, 'after'])),
    ...motion.sequences.flatMap(({ touches, pauseFor }, s) => [
      ...timeAt(pauseFor, ['motions', m, 'sequences', s, 'pauseFor']),
      ...touches.flatMap(({ delay, expires }, t) => [
        ...timeAt(delay, ['motions', m, 'sequences', s, 'touches', t, 'delay']),
        ...timeAt(expires, ['motions', m, 'sequences', s, 'touches', t, 'expires']),
      ]),
    ]),
  ]);
  times.push(...timeAt(waiting?.max, ['waiting', 'max']));
  return units.flatMap((unit) =>
    [false, true].flatMap((before) =>
      tooLong(
        times.filter(({ span, before: back }) => span.unit === unit && back === before),
        calendar,
      ),
    ),
  );
}

interface Time {
  text: string;
  span: Span;
  /** Counted backwards, from a date. */
  before: boolean;
  path: Path;
}

function timeAt(text: string | undefined, path: Path): Time[] {
  return text === undefined ? [] : [{ text, span: getSpan(text), before: false, path }];
}

function dueAt(text: string | undefined, path: Path): Time[] {
  if (text === undefined) return [];
  const due = getDueTime(text);
  if (due.kind === 'span') return [{ text, span: due.span, before: false, path }];
  if (due.kind === 'date') return [{ text, span: due.span, before: due.side === 'before', path }];
  // Each of the others waits for one open day.
  return [{ text, span: { amount: 1, unit: 'business days' }, before: false, path }];
}

/** Those of the times, all of one unit, that have no end. A longer time than an unreachable one is unreachable too,
 *  so the shortest is found by halving: looking ten years ahead for each would take minutes. */
function tooLong(times: readonly Time[], calendar: Calendar): Finding[] {
  const sorted = times.toSorted((a, b) => a.span.amount - b.span.amount);
  let from = 0;
  let to = sorted.length;
  let probe = to - 1;
  while (from < to) {
    const time = sorted[probe];
    if (time && !hasEnd(time, calendar)) to = probe;
    else from = probe + 1;
    probe = Math.floor((from + to) / 2);
  }
  return sorted.slice(to).map(({ text, path }) => ({
    path,
    message: { key: 'problem.neverReached', with: { time: text } },
    hint: { key: 'problem.shorterOrMoreDays' },
  }));
}

/** Whether a time has an end from wherever it starts. */
function hasEnd({ span, before }: Time, calendar: Calendar): boolean {
  // Holidays may lie thick at one time and not at another, so their beginning is tried too; backwards, their end.
  const holidays = calendar.holidays.toSorted();
  const starts = [fixedStart, ...(before ? holidays.slice(-1) : holidays.slice(0, 1))];
  for (const text of new Set(starts)) {
    const day = Temporal.PlainDate.from(text);
    try {
      if (before) dueByDate(day, { span, side: 'before' }, calendar);
      else addSpan(day.toZonedDateTime(calendar.timeZone).toInstant(), span, calendar);
    } catch (error) {
      if (error instanceof RangeError) return false;
      throw error;
    }
  }
  return true;
}
