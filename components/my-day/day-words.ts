import type { DayView } from '../../lib/messages/day-messages.ts';
import type { QueueEntry } from '../../lib/records/queue-entry.ts';
import type { QueuePart } from '../../lib/rules/queue/queue-order.ts';

/** How the parts of a day are headed. */
export const partWords: Record<QueuePart, string> = {
  overdue: 'Overdue',
  today: 'Due today',
  week: 'Later this week',
  undated: 'No date',
  later: 'After this week',
};

/** The kinds of entries, for the filter. */
export const kindWords: Record<QueueEntry['kind'], string> = {
  step: 'Next steps',
  touch: 'Follow-up',
  warning: 'Warnings',
  question: 'Questions',
  review: 'Reviews',
};

type Nothing = Extract<DayView, { show: 'nothing' }>['why'];

/** Why there is no day to show, and what to do about it. */
export const nothingWords: Record<Nothing, { title: string; text: string; action?: string }> = {
  'not-connected': {
    title: 'Not connected yet',
    text: 'Connect this browser to your company’s Waymark with a server address and an invite code.',
    action: 'Connect in settings',
  },
  'no-playbook': {
    title: 'No playbook yet',
    text: 'Your workspace has not published a playbook. Once an editor publishes one, your day fills by itself.',
  },
  'no-person': {
    title: 'The playbook does not know you yet',
    text: 'Nothing can wait on you until an admin links you to a person of the playbook. Ask one to; it appears here by itself.',
  },
  viewer: {
    title: 'You can read, not work',
    text: 'Your access is “viewer”, so nothing waits on you. An admin can give you more.',
  },
};

/** What each key does, in the order of the help. */
export const keyWords: readonly [keys: string[], does: string][] = [
  [['j', '↓'], 'Next one'],
  [['k', '↑'], 'The one before'],
  [['Enter'], 'Open it where it lives'],
  [['d'], 'Done'],
  [['s'], 'Snooze'],
  [['x'], 'Skip a touch'],
  [['u'], 'Undo what you did last'],
  [['?'], 'Show these keys'],
];
