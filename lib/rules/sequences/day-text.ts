import { Temporal } from 'temporal-polyfill';
import type { Case } from '../case.ts';

/** The day of a moment (milliseconds since 1970) on the company's clock: `2026-11-20`. */
export function dayText({ index }: Case, at: number): string {
  const { timeZone } = index.playbook.calendar;
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}
