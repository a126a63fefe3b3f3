import type { PropertyType } from '../playbook/property-types.ts';
import { findDay } from '../records/find-day.ts';
import { findNumber, numbersIn } from '../records/find-number.ts';

/** Whether two texts of a property, from one source or two, mean the same, where both mean one thing only; otherwise
 *  whether they are the same. */
export function isSameValue(type: PropertyType, a: string | null, b: string | null): boolean {
  if (a === b) return true;
  if (a === null || b === null || type === 'text') return plain(a) === plain(b);
  if (type === 'date') {
    // In no time zone, so that only plain days are the same: a moment says more than its day.
    const [one, other] = [a, b].map((text) => (text.includes(':') ? undefined : findDay(text, 'UTC')));
    return one === undefined || other === undefined ? plain(a) === plain(b) : one === other;
  }
  const [one, other] = [findNumber(a), findNumber(b)];
  return one === undefined || other === undefined
    ? plain(a) === plain(b)
    : one === other && currenciesIn(a, b).size < 2;
}

/** Whether two texts of a property may mean the same: a text that can mean several things contradicts none of them. */
export function mayBeSameValue(type: PropertyType, a: string | null, b: string | null): boolean {
  if (isSameValue(type, a, b)) return true;
  if (a === null || b === null || (type !== 'number' && type !== 'money')) return false;
  const [one, other] = [numbersIn(a), numbersIn(b)];
  return currenciesIn(a, b).size < 2 && [...one].some((number) => other.has(number));
}

const currenciesIn = (...texts: string[]) =>
  new Set(texts.flatMap((text) => / ([A-Z]{3})$/.exec(text)?.[1] ?? []));

/** An amount is the same with other separators: `48.000 €` and `€48,000`. Everything else is compared as it is. */
function plain(value: string | null): string | null {
  if (value === null || /\p{L}/u.test(value) || !/\d/.test(value)) return value;
  const digits = value.replace(/[^\d]/g, '');
  return `${/[-−]/.test(value) ? '-' : ''}${digits}`;
}
