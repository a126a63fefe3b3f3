import { currencyOf } from './currency-of.ts';

/** A number's text taken apart. */
export interface Amount {
  isNegative: boolean;
  /** The digits and what is between them. */
  body: string;
  /** ISO 4217 code, or a sign that several currencies have (`$`); undefined when the text says no more. */
  currency: string | undefined;
}

/**
 * Takes a plain text (see `plainTextOf`) apart: sign or accounting parentheses, currency, digits. Undefined when there
 * is anything else in it, such as the unit of a rounded number (`1,2 Mio. €`, `$1.2M`) or a percent sign.
 */
export function splitAmount(text: string, locales: readonly string[]): Amount | undefined {
  const [, head = '', body = '', tail = ''] = /^(\D*)(\d(?:.*\d)?)(\D*)$/.exec(text) ?? [];
  if (body === '' || !/^[\d.,'’ ٬٫]+$/.test(body)) return undefined;
  const isEnclosed = head.includes('(') || tail.includes(')');
  const minuses = head.split('-').length - 1;
  if (minuses > 1 || (isEnclosed && (minuses > 0 || !/^[^(]*\([^(]*$/.test(head) || !/^\)[^)]*$/.test(tail))))
    return undefined;
  const before = head.replace(/[-(]/g, '').trim();
  const after = isEnclosed ? tail.slice(1).trim() : tail.trim();
  if (before !== '' && after !== '') return undefined;
  const sign = before || after;
  const currency = sign === '' ? undefined : currencyOf(sign, locales);
  if (sign !== '' && currency === undefined) return undefined;
  return { isNegative: isEnclosed || minuses === 1, body, currency: currency || undefined };
}
