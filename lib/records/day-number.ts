const dayLength = 86_400_000;

/** A day of the calendar as a number that counts days, so that days compare and add as numbers do; `month` from 1.
 *  NaN for a day that is none, such as 31 February. */
export function dayNumber(year: number, month: number, day: number): number {
  const at = new Date(Date.UTC(year, month - 1, day));
  // Date reads the years 0 to 99 as 1900 to 1999; no record is that old.
  const isThatDay = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
  return isThatDay ? at.getTime() / dayLength : Number.NaN;
}
