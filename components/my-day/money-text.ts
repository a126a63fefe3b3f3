import type { Money } from '../../lib/rules/queue/money-at-risk.ts';
import { textLocale } from '../../lib/text/locale.ts';

/** Money in the reader's language, without fractions: `€97,500`; as a plain number where nobody said the currency. */
export function moneyText({ amount, currency }: Money, locale = textLocale()): string {
  const form = currency === null ? {} : ({ style: 'currency', currency } as const);
  return new Intl.NumberFormat(locale, { ...form, maximumFractionDigits: 0 }).format(amount);
}
