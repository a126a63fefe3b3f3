import { Temporal } from 'temporal-polyfill';

/** Whole names and usual short forms, no others: Finnish `marrask.` is November, not March. */
const months =
  'jan(?:uary)? feb(?:ruary)? mar(?:ch)? apr(?:il)? may june? july? aug(?:ust)? sep(?:t|tember)? oct(?:ober)? nov(?:ember)? dec(?:ember)?'
    .split(' ')
    .map((name) => new RegExp(`^${name}$`, 'i'));

/**
 * The moment a host's text for a date means, where it can mean one only: ISO 8601, milliseconds since 1970, or a
 * day with its English month by name (`Oct 29, 2026`, `29 October 2026`). `10/11/2026` is two days, so it is none.
 *
 * A day without a time is taken at its start in the given time zone; so is a named month with a clock time, whose
 * zone the page does not say. Returns an instant as ISO 8601 text, or undefined.
 */
export function findMoment(text: string, timeZone: string): string | undefined {
  const trimmed = text.trim();
  if (/^\d{13}$/.test(trimmed)) return iso(Temporal.Instant.fromEpochMilliseconds(Number(trimmed)));
  try {
    if (/^\d{4}-\d{2}-\d{2}T.*(Z|[+-]\d{2}:?\d{2})$/.test(trimmed))
      return iso(Temporal.Instant.from(trimmed));
    if (/^\d{4}-\d{2}-\d{2}$/.test(trimmed)) return startOf(Temporal.PlainDate.from(trimmed), timeZone);
    const named = findNamedDay(trimmed);
    return named && startOf(Temporal.PlainDate.from(named, { overflow: 'reject' }), timeZone);
  } catch {
    return undefined;
  }
}

function findNamedDay(text: string): { year: number; month: number; day: number } | undefined {
  const first = /^([A-Za-z]{3,9})\.? (\d{1,2}),? (\d{4})\b/.exec(text);
  const second = /^(\d{1,2})\.? ([A-Za-z]{3,9})\.?,? (\d{4})\b/.exec(text);
  const [name = '', day = '', year = ''] = first
    ? [first[1], first[2], first[3]]
    : [second?.[2], second?.[1], second?.[3]];
  const month = months.findIndex((one) => one.test(name)) + 1;
  return month > 0 && isOurCalendar(Number(year))
    ? { year: Number(year), month, day: Number(day) }
    : undefined;
}

/** Years of other calendars lie outside of these. */
function isOurCalendar(year: number): boolean {
  return year >= 1900 && year < 2200;
}

function startOf(day: Temporal.PlainDate, timeZone: string): string {
  return iso(day.toZonedDateTime({ timeZone }).toInstant());
}

function iso(at: Temporal.Instant): string {
  return new Date(at.epochMilliseconds).toISOString();
}
