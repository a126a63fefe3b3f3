import { findNumber } from '../../records/find-number.ts';
import { currencyOf } from '../../records/locale/currency-of.ts';

/** The amount that a property's text says, and its currency (ISO 4217) where the text says that too. */
export function moneyOf(text: string | null): { amount: number | null; currency: string | null } {
  const amount = (text !== null && findNumber(text)) || null;
  if (text === null || amount === null) return { amount: null, currency: null };
  const sign = /[A-Z]{3}|\p{Sc}/u.exec(text)?.[0];
  const currency = sign === undefined ? undefined : currencyOf(sign, []);
  return { amount, currency: currency && /^[A-Z]{3}$/.test(currency) ? currency : null };
}
