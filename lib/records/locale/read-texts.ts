import type { DateReadings } from './date-readings.ts';
import { dateReadings } from './date-readings.ts';
import { type NumberReadings, numberReadings } from './number-readings.ts';
import type { PageLocale } from './page-locale.ts';
import { plainTextOf } from './plain-text-of.ts';
import { variantsOf } from './variants-of.ts';
import { findZonedMoment } from './zoned-moment.ts';

/** A text of a page that should be a number, an amount or a date. */
export interface TypedText {
  text: string;
  type: 'number' | 'money' | 'date';
}

export interface Reading {
  /** The one thing that the text can mean: a plain decimal with the currency's code or sign where it has one, an ISO day, or
   *  an instant. Undefined when it can mean two, or nothing that we can read. */
  canonical: string | undefined;
  /** All that it may mean to somebody. */
  possible: string[];
}

type Readings = (NumberReadings & { isWorded?: false }) | DateReadings;

/**
 * Reads texts of one page in the page's own locale, and only where that leaves one meaning: the language's
 * regional variants must agree, and none of the texts, nor any of those read before (`earlier`), may be written in a
 * way that the locale does not know. Texts that mean the same to everybody (`1.234.567,50`, `25/12/2026`, ISO days) need
 * no locale.
 */
export function readTexts(
  tag: string,
  texts: readonly TypedText[],
  earlier?: PageLocale,
): { readings: Reading[]; page: PageLocale } {
  const variants = variantsOf(tag);
  // All of the language, whatever the region: what only others of it write speaks against the page's own.
  const language = [...new Set([...variants, ...variantsOf(tag.split(/[-_]/)[0] ?? '')])];
  const all = texts.map((one) => readingsOf(one, language));
  const start = earlier?.tag === tag ? earlier : { tag, numeric: variants, worded: variants };
  const page = { tag, numeric: [...start.numeric], worded: [...start.worded] };
  const explains = (one: Found, locale: string) => (one.readings.byLocale.get(locale)?.size ?? 0) > 0;
  const speaking = all.flatMap((one) => (one && !one.isIso ? [one] : []));
  for (const one of speaking) {
    const kind = one.readings.isWorded ? 'worded' : 'numeric';
    page[kind] = page[kind].filter((locale) => explains(one, locale));
  }
  const digits = speaking.filter((one) => !one.readings.isWorded);
  const usualFor = (one: Found) =>
    start.numeric.find((locale) => digits.every((other) => other === one || explains(other, locale)));
  return { readings: all.map((one) => (one ? decide(one, page, usualFor(one)) : nothing)), page };
}

const nothing: Reading = { canonical: undefined, possible: [] };

interface Found {
  readings: Readings;
  isIso: boolean;
  finish: (meaning: string) => string;
}

function readingsOf({ text, type }: TypedText, locales: readonly string[]): Found | undefined {
  const plain = plainTextOf(text);
  if (plain === undefined) return undefined;
  const moment = type === 'date' ? findZonedMoment(plain) : undefined;
  const day = moment?.day ?? plain;
  const readings = type === 'date' ? dateReadings(day, locales) : numberReadings(plain, type, locales);
  if (!readings) return undefined;
  const isIso = type === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(day);
  return { readings, isIso, finish: moment?.at ?? ((meaning) => meaning) };
}

/** `usual` is the most usual of the locales in which all other texts of the page may be written. */
function decide({ readings, isIso, finish }: Found, page: PageLocale, usual: string | undefined): Reading {
  const { byLocale, all, isWorded } = readings;
  const known = new Set([...all, ...[...byLocale.values()].flatMap((meanings) => [...meanings])]);
  const possible = [...known].map(finish);
  const [only] = isIso ? [possible[0]] : possible;
  if (isIso || (!isWorded && possible.length === 1)) return { canonical: only, possible };
  const locales = isWorded ? [...byLocale.keys()] : page.numeric;
  const meanings = new Set(locales.flatMap((locale) => [...(byLocale.get(locale) ?? [])]));
  const [one] = meanings;
  if (one === undefined || meanings.size > 1) return { canonical: undefined, possible };
  // A date with words says by its order which of the locales the page may be in.
  const isContradicted = isWorded
    ? // The word may be another language's for another month: Croatian `lip` is June, Polish July.
      page.numeric.length === 0
    : !page.numeric.some((locale) => page.worded.includes(locale));
  // What only an unusual variant of the language explains is more likely written in another language's way.
  const isUsual = isWorded || (byLocale.get(usual ?? '')?.size ?? 0) > 0;
  return { canonical: isContradicted || !isUsual ? undefined : finish(one), possible };
}
