import type { LineChip } from '../messages/page-messages.ts';
import type { FlagView, StageView } from '../records/guidance.ts';

const words: Partial<Record<FlagView['kind'], string>> = { stalled: 'Stalled', overdue: 'Overdue' };

/** The chip of one flag; `stage` says whether the days of a stall are exact or at least. */
export function flagChip(flag: FlagView, stage: StageView): LineChip {
  const { kind, days, title, reason } = flag;
  const word = words[kind];
  const least = kind === 'stalled' && stage.known && stage.certainty === 'at-least' ? '≥ ' : '';
  return {
    state: word === undefined ? 'soon' : 'bad',
    text: word === undefined ? title : days ? `${word} ${least}${days} d` : word,
    detail: `${title}. ${reason.text}`,
  };
}
