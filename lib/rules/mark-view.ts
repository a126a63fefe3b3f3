import type { LineChip } from '../messages/page-messages.ts';
import type { Guidance } from '../records/guidance.ts';
import { compareFlags } from './budget/notice.ts';
import { flagChip } from './flag-chip.ts';
import { isLoud, isLoudFor } from './is-loud.ts';

/**
 * The one mark of a record in a list: its most urgent flag, with how many more there are, or that it has no next step.
 * Null where nothing needs a person. Flags that are quiet, snoozed or put aside are not marked; nor, where `member` (an
 * id) is given, those that they dismissed.
 */
export function markView({ flags, stage, step }: Guidance, member?: string): LineChip | null {
  const loud = flags
    .filter(
      (flag) => flag.level !== 'quiet' && (member === undefined ? isLoud(flag) : isLoudFor(flag, member)),
    )
    .sort(compareFlags);
  const chips = loud.map((flag) => flagChip(flag, stage));
  if (chips.length === 0 && stage.known && stage.kind === 'open' && step === null) {
    const detail = 'Every step of this stage is done, and the playbook has no next one.';
    return { state: 'soon', text: 'No next step', detail };
  }
  const [first, ...more] = chips;
  if (!first) return null;
  const text = more.length > 0 ? `${first.text} +${more.length}` : first.text;
  return { ...first, text, detail: chips.map(({ detail }) => detail).join(' ') };
}
