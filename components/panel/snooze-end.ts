/** The ends a snooze may be given with one tap, in days from today. */
export const snoozeSpans = [
  { id: 'tomorrow', label: 'panel.snooze.tomorrow', days: 1 },
  { id: '3-days', label: 'panel.snooze.threeDays', days: 3 },
  { id: '1-week', label: 'panel.snooze.oneWeek', days: 7 },
  { id: '2-weeks', label: 'panel.snooze.twoWeeks', days: 14 },
] as const;

/** The start of the day `days` after today on this device, when a snoozed warning comes back. */
export function snoozeEnd(now: Date, days: number): Date {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + days);
}

/** The start of the day that a date field names (`2026-11-24`), or nothing when it is no day after today. */
export function findPickedEnd(text: string, now: Date): Date | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return undefined;
  const [, year, month, day] = match.map(Number);
  const end = new Date(year ?? 0, (month ?? 1) - 1, day ?? 1);
  const real = end.getMonth() === (month ?? 1) - 1 && end.getDate() === day;
  return real && end > now ? end : undefined;
}

/** The value a date field takes for a day on this device, such as `2026-11-24`. */
export function dateFieldText(date: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
