import type { DayEntry } from '../../lib/messages/day-messages.ts';

/** True for the review of an SOP that is kept beside the playbook, which is answered among the SOPs. */
export function isOfSop({ kind, subject }: Pick<DayEntry, 'kind' | 'subject'>): boolean {
  return kind === 'review' && subject.startsWith('sop:');
}
