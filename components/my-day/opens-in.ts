import type { DayEntry } from '../../lib/messages/day-messages.ts';
import { isOfConnection } from '../../lib/rules/queue/is-of-connection.ts';

/** Where an entry that is about no record is answered: reviews of SOPs kept beside the playbook among the SOPs, what is to be
 *  learnt on its page, a connection in the settings, all else in the playbook. */
export function opensIn({ kind, subject }: Pick<DayEntry, 'kind' | 'subject'>) {
  if (isOfConnection({ subject })) return 'settings';
  if (kind === 'training') return 'training';
  return kind === 'review' && subject.startsWith('sop:') ? 'reviews' : 'playbook';
}
