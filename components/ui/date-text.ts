import { textLocale } from '../../lib/text/locale.ts';

const dayMs = 86_400_000;

/** Midnight of the date's day on this device. */
function startOfDay(date: Date): Date {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate());
}

/** Whole calendar days from `from` to `to` on this device: 0 today, 1 tomorrow, -1 yesterday. */
export function calendarDays(from: Date, to: Date): number {
  return Math.round((startOfDay(to).getTime() - startOfDay(from).getTime()) / dayMs);
}

/** A day such as `24 Nov`, with the year when it is not this one, in the language of the sentences beside it. */
export function dayText(date: Date, now: Date, locale = textLocale()): string {
  const year = date.getFullYear() === now.getFullYear() ? {} : ({ year: 'numeric' } as const);
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', ...year }).format(date);
}

/** A day with its weekday, such as `Tue 24 Nov`, in the language of the sentences beside it. */
export function weekdayText(date: Date, now: Date, locale = textLocale()): string {
  const year = date.getFullYear() === now.getFullYear() ? {} : ({ year: 'numeric' } as const);
  const form = { weekday: 'short', day: 'numeric', month: 'short', ...year } as const;
  return new Intl.DateTimeFormat(locale, form).format(date);
}

/** A time of day such as `16:00`, in the language of the sentences beside it. */
export function timeText(date: Date, locale = textLocale()): string {
  return new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' }).format(date);
}

/** The shortest text that says when something was: the time today, else the day. */
export function momentText(date: Date, now: Date, locale = textLocale()): string {
  return calendarDays(date, now) === 0 ? timeText(date, locale) : dayText(date, now, locale);
}
