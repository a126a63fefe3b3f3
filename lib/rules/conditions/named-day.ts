import { getSpan } from '../../playbook/due.ts';
import { findDay } from '../../records/find-day.ts';

/** A day as a condition names it: a day number, or days from today. */
interface NamedDay {
  isFromToday: boolean;
  days: number;
}

/** The day a text of a condition means: `2026-12-24`, `today`, `14 days ago`, `in 3 days`. Throws a RangeError on
 *  a text the schema would refuse. */
export function namedDay(text: string): NamedDay {
  if (text === 'today') return { isFromToday: true, days: 0 };
  const [, ahead, ago] = /^(?:in (.+)|(.+) ago)$/.exec(text) ?? [];
  if (ahead !== undefined) return { isFromToday: true, days: getSpan(ahead).amount };
  if (ago !== undefined) return { isFromToday: true, days: -getSpan(ago).amount };
  const days = findDay(text, 'UTC');
  if (days === undefined) throw new RangeError(`"${text}" is not a day`);
  return { isFromToday: false, days };
}

/** The day number of a named day. */
export function dayOf({ isFromToday, days }: NamedDay, today: number): number {
  return isFromToday ? today + days : days;
}
