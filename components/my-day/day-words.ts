import type { DayView } from '../../lib/messages/day-messages.ts';
import type { TextKey } from '../../lib/text/text.ts';

type Nothing = Extract<DayView, { show: 'nothing' }>['why'];

/** Why there is no day to show, and what to do about it. */
export const nothingWords: Record<Nothing, { title: TextKey; text: TextKey; action?: TextKey }> = {
  'not-connected': {
    title: 'day.nothing.notConnectedTitle',
    text: 'day.nothing.notConnected',
    action: 'day.nothing.connect',
  },
  'no-playbook': { title: 'day.nothing.noPlaybookTitle', text: 'day.nothing.noPlaybook' },
  'no-person': { title: 'day.nothing.noPersonTitle', text: 'day.nothing.noPerson' },
  viewer: { title: 'day.nothing.viewerTitle', text: 'day.nothing.viewer' },
};

/** What each key does, in the order of the help. */
export const keyWords: readonly [keys: string[], does: TextKey][] = [
  [['j', '↓'], 'day.keys.next'],
  [['k', '↑'], 'day.keys.before'],
  [['Enter'], 'day.keys.open'],
  [['d'], 'day.keys.done'],
  [['s'], 'day.keys.snooze'],
  [['x'], 'day.keys.skip'],
  [['u'], 'day.keys.undo'],
  [['?'], 'day.keys.help'],
];
