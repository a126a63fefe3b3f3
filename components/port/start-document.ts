import { t } from '../../lib/text/t.ts';

/**
 * Tells browser and screen reader what a document of ours is called, which language its sentences are in, and which way
 * that is written. Not the browser's own direction: where it speaks Arabic and we do not, our English still runs from
 * the left.
 */
export function startDocument(title: string): void {
  document.title = title;
  document.documentElement.lang = t('language');
  document.documentElement.dir = t('direction');
}
