import { createI18n } from '@wxt-dev/i18n';
import type { GeneratedI18nStructure } from '../../.wxt/i18n/structure.d.ts';

/**
 * Says a sentence of `locales/` in the browser's language, English where there is none:
 * `t('panel.daysLeft', 3, { n: '3' })`. Keys, braces and the need of a count are checked by the compiler.
 * Outside a browser, `lib/text/in-node.ts` has to be imported first.
 */
export const { t } = createI18n<GeneratedI18nStructure>();
