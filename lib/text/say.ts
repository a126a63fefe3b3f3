import { textLocale } from './locale.ts';
import { t } from './t.ts';
import type { Moment, Sentence, Text } from './text.ts';

/**
 * Puts a text into the browser's language, with all that stands in it. `timeZone` is the IANA zone moments are
 * written in; the person's own without it.
 */
export function say(text: Text, timeZone?: string): string {
  if (typeof text === 'string') return text;
  const filled: Record<string, string> = {};
  for (const [name, value] of Object.entries(text.with ?? {})) filled[name] = fill(value, timeZone);
  // The compiler knows which sentence takes what only where the key stands in the code.
  const speak: (key: Sentence['key'], count: number | undefined, named: Record<string, string>) => string =
    t as never;
  return speak(text.key, text.count, filled);
}

function fill(value: Text | number | Moment, timeZone: string | undefined): string {
  if (typeof value === 'number') return new Intl.NumberFormat(textLocale()).format(value);
  if (typeof value === 'object' && 'at' in value) return moment(value, timeZone);
  return say(value, timeZone);
}

function moment({ at, as }: Moment, timeZone: string | undefined): string {
  const zone = timeZone === undefined ? {} : { timeZone };
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(at);
  return new Intl.DateTimeFormat(textLocale(), {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    ...(as === 'minute' ? { hour: '2-digit', minute: '2-digit' } : {}),
    // A day has no zone: it is the same day everywhere.
    ...(isDay ? { timeZone: 'UTC' } : zone),
  }).format(new Date(at));
}
