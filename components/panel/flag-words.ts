import type { FlagView } from '../../lib/records/guidance.ts';
import { numberText } from '../../lib/text/number-text.ts';
import { t } from '../../lib/text/t.ts';
import type { TextKey } from '../../lib/text/text.ts';
import type { Tone } from '../ui/chip.tsx';

/** The word and tone a flag's chip carries. */
export const flagWords: Record<FlagView['kind'], { word: TextKey; tone: Tone }> = {
  stalled: { word: 'panel.flag.stalled', tone: 'bad' },
  overdue: { word: 'panel.flag.overdue', tone: 'bad' },
  'no-owner': { word: 'panel.flag.noOwner', tone: 'soon' },
  condition: { word: 'panel.flag.condition', tone: 'soon' },
  handoff: { word: 'handoff.flag.word', tone: 'soon' },
};

/** Whole days in words, in the browser's language: `23 days`. */
export function daysText(days: number): string {
  return t('panel.days', days, { n: numberText(days) });
}
