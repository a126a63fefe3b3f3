import { Temporal } from 'temporal-polyfill';
import { dayNumber } from './day-number.ts';
import { findMoment } from './find-moment.ts';

/** The day a host's text means in a time zone, as a day number, where it can mean one only (see `findMoment`). */
export function findDay(text: string, timeZone: string): number | undefined {
  // Most dates are plain days, the same in every time zone.
  const [, year, month, day] = /^\s*(\d{4})-(\d{2})-(\d{2})\s*$/.exec(text) ?? [];
  if (year !== undefined) {
    const found = dayNumber(Number(year), Number(month), Number(day));
    return Number.isNaN(found) ? undefined : found;
  }
  const moment = findMoment(text, timeZone);
  if (moment === undefined) return undefined;
  const at = Temporal.Instant.from(moment).toZonedDateTimeISO(timeZone);
  return dayNumber(at.year, at.month, at.day);
}
