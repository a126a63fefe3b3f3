import type { Guidance } from '../records/guidance.ts';
import type { Text } from '../text/text.ts';
import { compareFlags } from './budget/notice.ts';
import { type ChipTexts, flagChip } from './flag-chip.ts';
import { isLoud, isLoudFor } from './is-loud.ts';
import { sentences } from './joined.ts';

/**
 * The one mark of a record in a list: its most urgent flag, with how many more there are, or that it has no next step.
 * Null where nothing needs a person. Flags that are quiet, snoozed or put aside are not marked; nor, where `member` (an
 * id) is given, those that they dismissed.
 */
export function markView({ flags, stage, step }: Guidance, member?: string): ChipTexts | null {
  const loud = flags
    .filter(
      (flag) => flag.level !== 'quiet' && (member === undefined ? isLoud(flag) : isLoudFor(flag, member)),
    )
    .sort(compareFlags);
  const chips = loud.map((flag) => flagChip(flag, stage));
  if (chips.length === 0 && stage.known && stage.kind === 'open' && step === null) {
    return {
      state: 'soon',
      text: { key: 'line.noNextStep' },
      detail: { key: 'line.noNextStepDetail' },
    };
  }
  const [first, ...more] = chips;
  if (!first) return null;
  const text: Text =
    more.length > 0 ? { key: 'line.more', with: { flag: first.text, n: more.length } } : first.text;
  return { ...first, text, detail: sentences(first.detail, ...more.map(({ detail }) => detail)) };
}
