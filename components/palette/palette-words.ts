import type { PaletteMessage } from '../../lib/messages/palette-messages.ts';

/** The groups of entries, in the order in which they stand. */
export const groups = ['recent', 'record', 'sops', 'records', 'actions'] as const;
export type Group = (typeof groups)[number];

export const groupTitles: Record<Group, string> = {
  recent: 'Recent',
  record: 'This record',
  sops: 'Procedures',
  records: 'Records in this browser',
  actions: 'Actions',
};

export type Place = Exclude<Extract<PaletteMessage, { type: 'palette.go' }>['to'], 'record'>;

/** Where one can go, and further words by which a person may look for it. */
export const places: Record<Place, { title: string; words: string }> = {
  'my-day': { title: 'My Day', words: 'queue tasks today' },
  playbook: { title: 'Playbook', words: 'dashboard editor rules' },
  issues: { title: 'Issues', words: 'dashboard wrong rule report' },
  health: { title: 'Health', words: 'dashboard backend adapters' },
  settings: { title: 'Settings', words: 'options connect shortcuts hosts' },
  panel: { title: 'Open or close the panel', words: 'sidebar record' },
};

export const words = {
  label: 'Search procedures, steps, records and actions',
  hint: 'Search, or pick with the arrow keys',
  list: 'What was found',
  done: (title: string) => `Done: ${title}`,
  reopen: (title: string) => `Open again: ${title}`,
  snooze: (title: string) => `Snooze: ${title}`,
  marked: (title: string) => `Marked done: ${title}`,
  reopened: (title: string) => `Open again: ${title}`,
  snoozed: (title: string) => `Snoozed: ${title}`,
  nextStep: 'next step',
  step: 'step of this stage',
  keptBy: (owner: string) => `kept by ${owner}`,
  unnamed: 'Record without a name',
  none: (query: string) => `Nothing found for “${query}”`,
  noneHint:
    'It looks in the procedures, this record’s steps, the records this browser has met, and the actions. Try fewer or shorter words.',
  disconnected: 'This browser is not connected, so there is little to find. The settings connect it.',
  offline: 'The backend does not answer. This is what this browser has; what you do is sent later.',
  more: (count: number) => (count === 1 ? 'and one more: type on' : `and ${count} more: type on`),
  found: (count: number) => (count === 1 ? 'one found' : `${count} found`),
  pause: 'Pause Waymark until tomorrow',
  pauseWords: 'hide off quiet',
  unhide: 'Show Waymark here again',
  paused: 'Paused until tomorrow',
  shownAgain: 'Shown again',
  notOpened: 'That could not be opened. Try again.',
} as const;
