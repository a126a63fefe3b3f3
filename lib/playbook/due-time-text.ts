import type { Text } from '../text/text.ts';
import { findDueTime } from './due-time.ts';
import { spanText } from './span-text.ts';

/** A due time of a playbook in the reader's language: `next Monday 09:00`. A text that is none stays as it was written. */
export function dueTimeText(written: string): Text {
  const due = findDueTime(written);
  switch (due?.kind) {
    case undefined:
      return written;
    case 'span':
      return spanText(due.span);
    case 'date':
      return { key: `rules.dueTime.${due.side}`, with: { span: spanText(due.span), date: due.property } };
    case 'weekday':
      return { key: `rules.dueTime.${due.weekday}`, with: { clock: due.clock } };
    case 'business day':
      return { key: 'rules.dueTime.nextDay', with: { clock: due.clock } };
    case 'same day':
      return { key: 'rules.dueTime.sameDay', with: { clock: due.clock } };
  }
}
