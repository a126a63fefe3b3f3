import { Temporal } from 'temporal-polyfill';
import type { Calendar, Person } from '../../playbook/playbook-schema.ts';
import { zoned } from '../business-time.ts';
import { openDays } from '../open-times.ts';

/** When a person works: their calendar, and the days they are away. */
export interface Hours {
  calendar: Calendar;
  away: Person['away'];
}

/** Whether a moment (ms since 1970) lies in a person's working hours: not on a closed day, a holiday or their leave. */
export function isOpenNow(now: number, { calendar, away }: Hours): boolean {
  const at = Temporal.Instant.fromEpochMilliseconds(now);
  const today = zoned(at, calendar).toPlainDate();
  const day = today.toString();
  if (away.some(({ from, until }) => from <= day && day <= until)) return false;
  const [next] = openDays(today, 1, calendar);
  if (!next?.day.equals(today)) return false;
  return Temporal.Instant.compare(next.opens, at) <= 0 && Temporal.Instant.compare(at, next.closes) < 0;
}
