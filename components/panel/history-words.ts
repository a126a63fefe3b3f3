import type { HistoryEntry } from '../../lib/records/history-entry.ts';
import { textLocale } from '../../lib/text/locale.ts';
import { t } from '../../lib/text/t.ts';

/** Who did it and how it is known: `Mara Lindt · read on the page`. */
export function whoText({ who, via }: HistoryEntry): string {
  const name = who ?? t('panel.history.youNotSent');
  return via ? `${name} · ${t(`panel.history.${via}`)}` : name;
}

/** A day of the workspace (`2026-11-20`) for people: `Today`, `Yesterday`, `Fri 14 Nov`, in the browser's language. */
export function dayHeading(day: string, now: Date, timeZone: string, locale = textLocale()): string {
  const date = new Date(`${day}T12:00:00Z`);
  const today = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(now);
  const ago = Math.round((Date.parse(`${today}T12:00:00Z`) - date.getTime()) / 86_400_000);
  if (ago === 0) return t('panel.history.today');
  if (ago === 1) return t('panel.history.yesterday');
  const year = day.slice(0, 4) === today.slice(0, 4) ? {} : ({ year: 'numeric' } as const);
  return new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    ...year,
  }).format(date);
}
