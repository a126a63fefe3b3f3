import { closest, distance } from 'fastest-levenshtein';
import type { Text } from '../text/text.ts';
import { findDueTime } from './due-time.ts';
import { weekdayNames, weekdays } from './weekdays.ts';

/** What people write for the three units. */
const units: [RegExp, string][] = [
  [/^(business|working|work|office|open)?[ -]?(h|hrs?|hours?)$/, 'business hours'],
  [/^(business|working|work|week|office|open)[ -]?(d|days?)$/, 'business days'],
  [/^(calendar )?(d|days?)$/, 'days'],
];

const words = ['business hours', 'business days', 'days', 'business hour', 'business day', 'day'];

/** `Did you mean "2 business days"?` where a text is near to a due time, or null. */
export function suggestDue(written: string): Text | null {
  const text = written.trim().replace(/\s+/g, ' ').toLowerCase();
  const guess = text.length > 60 ? undefined : (guessSpan(text) ?? guessClock(text));
  return guess !== undefined && findDueTime(guess)
    ? { key: 'problem.didYouMean', with: { name: guess } }
    : null;
}

function guessSpan(text: string): string | undefined {
  const [, amount = '', unit = '', rest = ''] =
    /^(\d+) ?([a-z -]+?)( (?:before|after) .+)?$/.exec(text) ?? [];
  if (amount === '') return undefined;
  const weeks = /^(weeks?|w)$/.test(unit);
  if (weeks) return `${Number(amount) * 7} days${rest}`;
  const known = units.find(([pattern]) => pattern.test(unit))?.[1];
  const near = closest(unit, words);
  const right = known ?? (distance(unit, near) <= 3 ? near : undefined);
  if (right === undefined) return undefined;
  // Of a date only days can be counted.
  return `${Number(amount)} ${rest ? right.replace('business hours', 'business days') : right}${rest}`;
}

function guessClock(text: string): string | undefined {
  const [, day = '', hour = '', minute = '00', half] =
    /^(.+?)(?: at)? (\d{1,2})(?:[:.](\d{2}))? ?([ap]m)?$/.exec(text) ?? [];
  if (day === '') return undefined;
  const hours = half ? (Number(hour) % 12) + (half === 'pm' ? 12 : 0) : Number(hour);
  const clock = `${String(hours).padStart(2, '0')}:${minute}`;
  if (/^(the )?(same day|today)$/.test(day)) return `same day ${clock}`;
  const next = day.replace(/^(on |next )+/, '');
  const names = ['business day', ...weekdays.map((one) => weekdayNames[one])];
  if (/^((working|work|week)[ -]?day|tomorrow)$/.test(next)) return `next business day ${clock}`;
  const near = closest(
    next,
    names.map((name) => name.toLowerCase()),
  );
  const name = names.find((one) => one.toLowerCase() === near);
  return name && distance(next, near) <= 2 ? `next ${name} ${clock}` : undefined;
}
