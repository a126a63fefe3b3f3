import type { HandoffView } from '../../../lib/records/handoff-view.ts';
import type { Tone } from '../../ui/chip.tsx';

/** How loud each state of a handoff is. */
export const handoffTones: Record<HandoffView['state'], Tone> = {
  draft: 'quiet',
  unseen: 'quiet',
  open: 'soon',
  offered: 'soon',
  returned: 'bad',
  accepted: 'ok',
  delivering: 'ok',
  done: 'ok',
  cancelled: 'quiet',
  withdrawn: 'quiet',
  split: 'quiet',
};
