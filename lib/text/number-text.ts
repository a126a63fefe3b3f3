import { textLocale } from './locale.ts';

/** A number as it is written beside the product's sentences: `1,200`. */
export function numberText(value: number, options?: Intl.NumberFormatOptions): string {
  return new Intl.NumberFormat(textLocale(), options).format(value);
}
