import { dayNumber } from '../day-number.ts';
import { findDateForms, type NumericForm, plainWords } from './date-forms.ts';

/** What a text may mean as a day. */
export interface DateReadings {
  /** The ISO days it means in each of the locales; none where nobody writes so. */
  byLocale: Map<string, Set<string>>;
  /** What it means to anybody who writes a month in digits. */
  all: Set<string>;
  /** Its month is a word: it says little of how dates in digits are written. */
  isWorded: boolean;
}

const orders = ['dmy', 'mdy', 'ymd', 'ydm'];

/**
 * What a plain text (see `plainTextOf`) means as a day, as ISO days, in each locale and to anybody. Undefined when it is
 * no day: relative words (`tomorrow`), years of two digits, and years of other calendars.
 */
export function dateReadings(text: string, locales: readonly string[]): DateReadings | undefined {
  const [, first = '', separator = '', second = '', third = ''] =
    /^(\d{1,4})([./-]) ?(\d{1,2})\2 ?(\d{1,4})\.?$/.exec(text) ?? [];
  if (separator !== '') {
    const numbers = [first, second, third];
    const read = (form: NumericForm) =>
      form.separator.startsWith(separator) ? numericDay(numbers, form.order) : [];
    const all = new Set(orders.flatMap((order) => numericDay(numbers, order)));
    const byLocale = locales.map(
      (locale) => [locale, new Set((findDateForms(locale)?.numeric ?? []).flatMap(read))] as const,
    );
    return all.size > 0 ? { byLocale: new Map(byLocale), all, isWorded: false } : undefined;
  }
  const words = plainWords(text);
  const byLocale = new Map(locales.map((locale) => [locale, new Set(wordedDays(words, locale))] as const));
  const isRead = [...byLocale.values()].some((days) => days.size > 0);
  return isRead ? { byLocale, all: new Set(), isWorded: true } : undefined;
}

function numericDay(numbers: string[], order: string): string[] {
  const [year = '', month, day] = ['y', 'm', 'd'].map((letter) => numbers[order.indexOf(letter)]);
  return year.length === 4 ? isoDay(Number(year), Number(month), Number(day)) : [];
}

function wordedDays(words: string, locale: string): string[] {
  const forms = findDateForms(locale);
  return (forms?.worded ?? []).flatMap((form) => {
    const { day, year, month, name } = form.exec(words)?.groups ?? {};
    if (!day || !year) return [];
    return isoDay(Number(year), month ? Number(month) : (forms?.months.get(name ?? '') ?? 0), Number(day));
  });
}

/** Years of the Buddhist, Persian, Hijri, Saka and other calendars lie outside of the time of anybody's records. */
function isoDay(year: number, month: number, day: number): string[] {
  if (year < 1970 || year > 2199 || Number.isNaN(dayNumber(year, month, day))) return [];
  return [`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`];
}
