import type { SyncView } from '../../lib/messages/panel-messages.ts';
import type { Tone } from '../ui/chip.tsx';

/** How the link to the backend is told: a word with its tone, and what to do where something is to be done. */
export const linkStates: Record<SyncView['state'], { tone: Tone; word: string; text: string | null }> = {
  ok: { tone: 'ok', word: 'Connected', text: null },
  offline: {
    tone: 'soon',
    word: 'Not reachable',
    text: 'The backend does not answer. Everything you do is kept here and sent when it is back. Check that it runs and that this machine is on its network.',
  },
  'signed-out': {
    tone: 'bad',
    word: 'Signed out',
    text: 'The backend no longer knows this browser. Sign in again: what was not sent yet is kept here until then. Without a password, ask an admin for a link.',
  },
  outdated: {
    tone: 'bad',
    word: 'Versions differ',
    text: 'This version of Waymark and the backend do not understand each other. Update the extension, or ask an admin to update the backend.',
  },
};
