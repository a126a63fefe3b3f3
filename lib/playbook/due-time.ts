import * as z from 'zod/mini';
import { findSpan, type Span } from './due.ts';
import { needs } from './needs.ts';
import { type Weekday, weekdayNames, weekdays } from './weekdays.ts';

/** When a step is due. `clock` is `HH:MM` on the clock of the person who does it. */
export type DueTime =
  /** `4 business hours`: counted from the start of the step's clock. */
  | { kind: 'span'; span: Span }
  /** `2 business days before close date`; `property` is as it was written, a title or an id. */
  | { kind: 'date'; span: Span; side: 'before' | 'after'; property: string }
  /** `next Monday 09:00` */
  | { kind: 'weekday'; weekday: Weekday; clock: string }
  /** `next business day 09:00` */
  | { kind: 'business day'; clock: string }
  /** `same day 17:00` */
  | { kind: 'same day'; clock: string };

const byDate = /^(.+?) (before|after) (\S.{0,139})$/;
const byClock = /^(?:(same day)|next (business day|[a-z]+)) ((?:[01]\d|2[0-3]):[0-5]\d)$/i;

/** The due time a text means, or nothing when it means none or is out of range. */
export function findDueTime(text: string): DueTime | undefined {
  const span = findSpan(text);
  if (span) return { kind: 'span', span };
  const [, amount = '', side, property = ''] = byDate.exec(text) ?? [];
  if (side === 'before' || side === 'after') {
    const away = findSpan(amount);
    // A date is a day without a clock, so hours before it would be counted from a moment nobody wrote.
    return away && away.unit !== 'business hours'
      ? { kind: 'date', span: away, side, property: property.trim() }
      : undefined;
  }
  const [, same, next = '', clock = ''] = byClock.exec(text) ?? [];
  if (same) return { kind: 'same day', clock };
  if (next.toLowerCase() === 'business day') return { kind: 'business day', clock };
  const weekday = weekdays.find((day) => weekdayNames[day].toLowerCase() === next.toLowerCase());
  return weekday && { kind: 'weekday', weekday, clock };
}

/** The due time of a text that the schema has accepted. Throws a RangeError on any other text. */
export function getDueTime(text: string): DueTime {
  const due = findDueTime(text);
  if (!due) throw new RangeError(`"${text}" is not a due time such as "4 business hours"`);
  return due;
}

/** When a step is due, in the words of a playbook. */
export const dueText = z.string().check(z.refine((text) => findDueTime(text) !== undefined, needs('due')));
