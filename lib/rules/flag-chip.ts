import type { LineChip } from '../messages/page-messages.ts';
import type { FlagView, StageView } from '../records/guidance.ts';
import type { Text } from '../text/text.ts';

/** A chip before its texts are put into a language. */
export type ChipTexts = Pick<LineChip, 'state'> & { text: Text; detail: Text };

/** The chip of one flag; `stage` says whether the days of a stall are exact or at least. */
export function flagChip(flag: FlagView, stage: StageView): ChipTexts {
  const { title, reason } = flag;
  const text = shortText(flag, stage);
  return {
    state: text === null ? 'soon' : 'bad',
    text: text ?? title,
    detail: { key: 'line.then', with: { first: title, next: reason.text } },
  };
}

/** What has a clock is said shorter than by its title. */
function shortText({ kind, days }: FlagView, stage: StageView): Text | null {
  if (kind !== 'stalled' && kind !== 'overdue') return null;
  if (!days) return { key: `line.flag.${kind}` };
  const isLeast = kind === 'stalled' && stage.known && stage.certainty === 'at-least';
  return { key: isLeast ? 'line.flag.stalledLeast' : `line.flag.${kind}Days`, with: { n: days } };
}
