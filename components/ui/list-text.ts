import { textLocale } from '../../lib/text/locale.ts';

/** Names side by side, such as `Owner, Stage`, as the product's language writes them. */
export function listText(names: readonly string[]): string {
  return new Intl.ListFormat(textLocale(), { type: 'conjunction', style: 'narrow' }).format(names);
}
