import type { FlagView } from '../../lib/records/guidance.ts';
import type { Tone } from '../ui/chip.tsx';

/** The word and tone a flag's chip carries. */
export const flagWords: Record<FlagView['kind'], { word: string; tone: Tone }> = {
  stalled: { word: 'Stalled', tone: 'bad' },
  overdue: { word: 'Overdue', tone: 'bad' },
  'no-owner': { word: 'No owner', tone: 'soon' },
  condition: { word: 'Check', tone: 'soon' },
};

/** Whole days in words, in the browser's language of numbers: `23 days`. */
export function daysText(days: number, locale?: string): string {
  return `${new Intl.NumberFormat(locale).format(days)} ${days === 1 ? 'day' : 'days'}`;
}
