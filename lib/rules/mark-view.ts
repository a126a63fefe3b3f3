import type { LineChip } from '../messages/page-messages.ts';
import type { FlagView, Guidance } from '../records/guidance.ts';
import { flagChip } from './flag-chip.ts';

/** Which flag a row or card is marked with first, after ux.md §2: what has a clock, what nobody does, what rests. */
const order: FlagView['kind'][] = ['overdue', 'no-owner', 'stalled', 'condition'];

/**
 * The one mark of a record in a list: its most urgent flag, with how many more there are, or that it has no next step.
 * Null where nothing needs a person. Snoozed and quiet flags are not marked.
 */
export function markView({ flags, stage, step }: Guidance): LineChip | null {
  const loud = flags
    .filter(({ snooze, level }) => snooze === null && level !== 'quiet')
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
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
