import type { LineChip } from '../messages/page-messages.ts';
import type { FlagView, StageView } from '../records/guidance.ts';

/** The chip of one flag; `stage` says whether its days are exact or at least. */
export function flagChip(flag: FlagView, stage: StageView): LineChip {
  const least = stage.known && stage.certainty === 'at-least' ? '≥ ' : '';
  const text = flag.kind === 'stalled' && flag.days !== null ? `Stalled ${least}${flag.days} d` : flag.title;
  return {
    state: flag.kind === 'stalled' || flag.kind === 'overdue' ? 'bad' : 'soon',
    text,
    detail: `${flag.title}. ${flag.reason.text}`,
  };
}
