import { Temporal } from 'temporal-polyfill';

/**
 * The instant (ISO 8601, UTC, milliseconds) that an ISO date or date-time means; nothing when the text is none.
 * A date is its first moment in `timeZone`; a time without an offset is in `timeZone` too.
 */
export function findInstant(text: string, timeZone: string): string | undefined {
  const iso = text.trim().replace(/^(\d{4}-\d{2}-\d{2}) (?=\d)/, '$1T');
  try {
    if (/^\d{4}-\d{2}-\d{2}$/.test(iso)) {
      return toText(Temporal.PlainDate.from(iso).toZonedDateTime(timeZone).epochMilliseconds);
    }
    if (/(Z|[+-]\d{2}:?\d{2})$/.test(iso)) return toText(Temporal.Instant.from(iso).epochMilliseconds);
    if (!iso.includes('T')) return undefined;
    return toText(Temporal.PlainDateTime.from(iso).toZonedDateTime(timeZone).epochMilliseconds);
  } catch {
    return undefined;
  }
}

function toText(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
