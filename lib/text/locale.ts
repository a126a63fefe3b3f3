import { t } from './t.ts';

/**
 * The BCP 47 tag in which dates, amounts and counts are written beside the product's sentences: the person's own form
 * of the language these are in (`en-GB` beside English), otherwise that language itself, so that a sentence never
 * mixes two.
 */
export function textLocale(preferred: readonly string[] = globalThis.navigator?.languages ?? []): string {
  const language = t('language');
  const base = language.split('-')[0];
  return preferred.find((tag) => tag.split('-')[0] === base) ?? language;
}
