import type { Disagreement } from '../../lib/records/guidance.ts';
import { textLocale } from '../../lib/text/locale.ts';
import { t } from '../../lib/text/t.ts';
import { momentText } from '../ui/date-text.ts';

/** Both values in one sentence: `The page says X; the import of 3 Nov says Y, which is used.` */
export function disagreementText({ used, other }: Disagreement, now: Date, locale?: string): string {
  const value = (text: string | null) =>
    text === null ? t('panel.disagree.empty') : t('panel.disagree.quoted', { value: text });
  const sentence = t('panel.disagree.sentence', {
    other: sourceText(other, now, locale),
    otherValue: value(other.value),
    used: sourceText(used, now, locale),
    usedValue: value(used.value),
  });
  return sentence.charAt(0).toLocaleUpperCase(textLocale()) + sentence.slice(1);
}

function sourceText(side: Disagreement['used'], now: Date, locale?: string): string {
  const at = momentText(new Date(side.asOf), now, locale);
  switch (side.source) {
    case 'page':
      return t('panel.disagree.page');
    case 'import':
      return t('panel.disagree.import', { at });
    case 'api':
      return t('panel.disagree.api', { at });
    case 'person':
      return t('panel.disagree.person', { at });
    default:
      return t('panel.disagree.other', { source: side.source, at });
  }
}
