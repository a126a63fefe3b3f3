import type { SyncView } from '../../lib/messages/panel-messages.ts';
import type { TextKey } from '../../lib/text/text.ts';
import type { Tone } from '../ui/chip.tsx';

/** How the link to the backend is told: a word with its tone, and what to do where something is to be done. */
export const linkStates: Record<SyncView['state'], { tone: Tone; word: TextKey; text: TextKey | null }> = {
  ok: { tone: 'ok', word: 'settings.link.ok', text: null },
  offline: { tone: 'soon', word: 'settings.link.offline', text: 'settings.link.offlineText' },
  'signed-out': { tone: 'bad', word: 'settings.link.signedOut', text: 'settings.link.signedOutText' },
  outdated: { tone: 'bad', word: 'settings.link.outdated', text: 'settings.link.outdatedText' },
};
