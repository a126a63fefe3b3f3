import { allForms, type NumberForm, numberForms } from './number-forms.ts';
import { type Digits, readDigits } from './read-digits.ts';
import { type Amount, splitAmount } from './split-amount.ts';

/** What a text may mean as a number. */
export interface NumberReadings {
  /** What it means in each of the locales that write so; canonical. */
  byLocale: Map<string, Set<string>>;
  /** What it means to anybody, canonical. One only: no locale is needed. */
  all: Set<string>;
}

/**
 * What a plain text (see `plainTextOf`) means as a number, or as money, in each locale and to anybody. Canonical is a
 * plain decimal, with the currency's code or sign behind it where the text has one: `-1234.50 EUR`. Undefined
 * when it is no number.
 */
export function numberReadings(
  text: string,
  type: 'number' | 'money',
  locales: readonly string[],
): NumberReadings | undefined {
  const amount = splitAmount(text, locales);
  if (!amount) return undefined;
  const meanings = (forms: readonly NumberForm[], most?: number) =>
    new Set(
      forms.flatMap((form) => {
        const digits = readDigits(amount.body, form);
        return digits && (most === undefined || digits.fraction.length <= most)
          ? [canonical(digits, amount)]
          : [];
      }),
    );
  const all = meanings(allForms);
  if (all.size === 0) return undefined;
  const byLocale = locales.map((locale) => {
    const most = type === 'money' ? decimalsOf(amount, locale) : undefined;
    return [locale, meanings(numberForms(locale), most)] as const;
  });
  return { byLocale: new Map(byLocale), all };
}

/** How many decimals an amount has at most. Nobody writes thousandths of a euro: what looks like it are thousands.
 *  Several Arab currencies have thousandths. */
function decimalsOf({ currency }: Amount, locale: string): number {
  if (currency === undefined || currency.length !== 3) return locale.startsWith('ar') ? 3 : 2;
  const { maximumFractionDigits = 3 } = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
  }).resolvedOptions();
  return Math.max(maximumFractionDigits, 2);
}

/** Three decimals get a fourth: readers that do not know the form, older versions among them, take them for thousands. */
function canonical({ whole, fraction }: Digits, { isNegative, currency }: Amount): string {
  const decimals = fraction === '' ? '' : `.${fraction}${fraction.length === 3 ? '0' : ''}`;
  return `${isNegative ? '-' : ''}${whole.replace(/^0+(?=\d)/, '')}${decimals}${currency ? ` ${currency}` : ''}`;
}
