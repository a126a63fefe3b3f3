import type { PaletteMessage } from '../../lib/messages/palette-messages.ts';
import type { TextKey } from '../../lib/text/text.ts';

/** The groups of entries, in the order in which they stand. */
export const groups = ['recent', 'record', 'sops', 'records', 'actions'] as const;
export type Group = (typeof groups)[number];

export type Place = Exclude<Extract<PaletteMessage, { type: 'palette.go' }>['to'], 'record'>;

/** Where one can go, and further words by which a person may look for it. */
export const places: Record<Place, { title: TextKey; words: TextKey }> = {
  'my-day': { title: 'palette.place.myDay', words: 'palette.place.myDayWords' },
  playbook: { title: 'palette.place.playbook', words: 'palette.place.playbookWords' },
  sops: { title: 'panel.sops.heading', words: 'sop.page.words' },
  handoffs: { title: 'handoff.page.title', words: 'handoff.page.words' },
  training: { title: 'training.page.title', words: 'training.page.words' },
  issues: { title: 'palette.place.issues', words: 'palette.place.issuesWords' },
  health: { title: 'palette.place.health', words: 'palette.place.healthWords' },
  settings: { title: 'palette.place.settings', words: 'palette.place.settingsWords' },
  panel: { title: 'palette.place.panel', words: 'palette.place.panelWords' },
};
