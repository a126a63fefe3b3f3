import { textLocale } from '../../lib/text/locale.ts';

/** A number as it is written beside the product's sentences: `1,234`. */
export function numberText(value: number, locale = textLocale()): string {
  return new Intl.NumberFormat(locale).format(value);
}
