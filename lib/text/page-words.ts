import type { PageWords } from '../messages/page-messages.ts';
import { t } from './t.ts';

/** The page's own words, in the browser's language. For the worker, and for pages of ours that show a line. */
export function pageWords(): PageWords {
  return { open: t('line.open'), openPanel: t('line.openPanel'), panel: t('line.panel') };
}
