import type { TypedText } from '../../lib/records/locale/read-texts.ts';
import type { Random } from './random.ts';

/** The locales in which texts are written; the last are of languages that we cannot read, or write other calendars. */
export const writtenIn = (
  'de-DE de-AT de-CH fr-FR fr-CA fr-CH ja-JP pt-BR pt-PT ar-EG ar-AE ar-MA ar-KW en-US en-GB en-CA en-IN es-ES es-MX ' +
  'it-IT it-CH nl-NL nl-BE pl-PL sv-SE da-DK nb-NO fi-FI cs-CZ ru-RU tr-TR ko-KR zh-CN zh-TW he-IL hi-IN ' +
  'fa-IR th-TH hr-HR hu-HU lt-LT vi-VN ar-SA-u-ca-islamic ja-JP-u-ca-japanese zh-TW-u-ca-roc hi-IN-u-ca-indian'
).split(' ');

/** A text with what it means. */
export interface LocaleText extends TypedText {
  /** The number, or the ISO day. */
  meaning: number | string;
}

const dateShapes: Intl.DateTimeFormatOptions[] = [
  { year: 'numeric', month: 'numeric', day: 'numeric' },
  { year: 'numeric', month: '2-digit', day: '2-digit' },
  { year: 'numeric', month: 'short', day: 'numeric' },
  { year: 'numeric', month: 'long', day: 'numeric' },
  ...(['short', 'medium', 'long', 'full'] as const).map((dateStyle) => ({ dateStyle })),
];

/** A day, a number or an amount as the runtime writes it in a locale. */
export function localeText(random: Random, locale: string): LocaleText {
  return random.chance(0.4) ? dayText(random, locale) : numberText(random, locale);
}

function dayText(random: Random, locale: string): LocaleText {
  const at = Date.UTC(random.chance(0.1) ? 1990 : 2020 + random.int(12), random.int(12), 1 + random.int(28));
  const format = new Intl.DateTimeFormat(locale, { ...random.pick(dateShapes), timeZone: 'UTC' });
  return { type: 'date', text: format.format(at), meaning: new Date(at).toISOString().slice(0, 10) };
}

function numberText(random: Random, locale: string): LocaleText {
  const decimals = random.int(4);
  const whole = random.int(10 ** random.int(9));
  const text = `${random.chance(0.1) ? '-' : ''}${whole}.${random.int(10 ** decimals)}`;
  const isMoney = random.chance(0.5);
  const digits = isMoney ? random.pick([0, 2]) : decimals;
  const value = Number(Number(text).toFixed(digits));
  const money: Intl.NumberFormatOptions = {
    style: 'currency',
    currency: random.pick(['EUR', 'USD', 'CHF', 'JPY', 'INR', 'BRL', 'SEK', 'PLN', 'AED', 'GBP', 'KWD']),
    currencyDisplay: random.pick(['symbol', 'code', 'narrowSymbol']),
    currencySign: random.pick(['standard', 'accounting']),
  };
  const format = new Intl.NumberFormat(locale, {
    ...(isMoney && random.chance(0.8) ? money : {}),
    ...(random.chance(0.1) ? { notation: 'compact' } : {}),
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    useGrouping: random.chance(0.9),
  });
  return { type: isMoney ? 'money' : 'number', text: format.format(value), meaning: value };
}

/** Whether what was read is what was written. */
export function isMeant(canonical: string, { type, meaning }: LocaleText): boolean {
  return type === 'date' ? canonical === meaning : Number.parseFloat(canonical) === meaning;
}
