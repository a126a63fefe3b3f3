import { Temporal } from 'temporal-polyfill';
import { systemClock } from '../lib/platform/clock.ts';

/** The present day (`YYYY-MM-DD`) in a time zone. */
export function today(timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(systemClock().getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString();
}
