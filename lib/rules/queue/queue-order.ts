import { Temporal } from 'temporal-polyfill';
import type { QueueEntry } from '../../records/queue-entry.ts';

/** The parts of a queue, most urgent first: by the clock, and what has none; `later` is after this week. */
export const queueParts = ['overdue', 'today', 'week', 'undated', 'later'] as const;
export type QueuePart = (typeof queueParts)[number];

/** A moment on somebody's clock, as far as a queue asks: ISO 8601 instants. */
export interface QueueClock {
  now: string;
  /** When the day began and ends, and when the week ends (on Sunday). */
  dayStart: string;
  dayEnd: string;
  weekEnd: string;
}

/** What a queue asks of a moment, in a time zone. */
export function queueClock(now: Date, timeZone: string): QueueClock {
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate();
  const startOf = (day: Temporal.PlainDate) =>
    new Date(day.toZonedDateTime(timeZone).epochMilliseconds).toISOString();
  return {
    now: now.toISOString(),
    dayStart: startOf(today),
    dayEnd: startOf(today.add({ days: 1 })),
    weekEnd: startOf(today.add({ days: 8 - today.dayOfWeek })),
  };
}

/** In which part of the queue an entry stands. */
export function partOf({ due, isLate }: Pick<QueueEntry, 'due' | 'isLate'>, clock: QueueClock): QueuePart {
  if (isLate) return 'overdue';
  if (due === null) return 'undated';
  if (due < clock.now) return 'overdue';
  if (due < clock.dayEnd) return 'today';
  return due < clock.weekEnd ? 'week' : 'later';
}

/** Whether an entry waits on its person at this very time: late, due today, a warning, or a question. What is to be learnt
 *  never does: it is no reason to interrupt anybody. */
export function waitsNow(entry: QueueEntry, clock: QueueClock): boolean {
  if (entry.kind === 'training') return false;
  const part = partOf(entry, clock);
  return (
    part === 'overdue' ||
    part === 'today' ||
    entry.kind === 'warning' ||
    entry.kind === 'question' ||
    entry.kind === 'handoff'
  );
}

/** Whether an entry rests at a moment: it is put off, or the customer has to answer first. */
export function isResting({ rest }: Pick<QueueEntry, 'rest'>, clock: QueueClock): boolean {
  return rest !== null && rest.until > clock.now;
}

/** Entries in the order to work them: by part, then by money at risk, then by what is due first. Total: no two
 *  entries are equal, so that the same ones always come in the same order. */
export function inQueueOrder(entries: readonly QueueEntry[], clock: QueueClock): QueueEntry[] {
  const place = new Map(entries.map((entry) => [entry, queueParts.indexOf(partOf(entry, clock))]));
  return entries.toSorted(
    (a, b) =>
      (place.get(a) ?? 0) - (place.get(b) ?? 0) ||
      (b.amount ?? 0) - (a.amount ?? 0) ||
      byText(a.due ?? '~', b.due ?? '~') ||
      byText(a.id, b.id),
  );
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
