import { createI18n } from '@wxt-dev/i18n';
import type { GeneratedI18nStructure } from '../../.wxt/i18n/structure.d.ts';
import type { TextKey } from './text.ts';

/** What a sentence takes beside its key: the count where it has several forms, then what stands in its braces. */
type Fills<K extends TextKey> = K extends TextKey
  ? [...Count<GeneratedI18nStructure[K]>, ...Named<GeneratedI18nStructure[K]>]
  : never;
type Count<S> = S extends { plural: true } ? [count: number] : [];
type Named<S> = S extends { namedSubstitutions: readonly (infer Name extends string)[] }
  ? [named: Record<Name, string | number>]
  : [];

const spoken = createI18n();

/**
 * Says a sentence of `locales/` in the browser's language, English where there is none:
 * `t('panel.daysLeft', 3, { n: '3' })`. Keys, braces and the need of a count are checked by the compiler; by types of
 * our own, because the package's take it a second for every forty keys.
 * Outside a browser, `lib/text/in-node.ts` has to be imported first.
 */
export function t<K extends TextKey>(key: K, ...fills: Fills<K>): string {
  const say: (key: string, ...fills: unknown[]) => string = spoken.t as never;
  return say(key, ...fills);
}
