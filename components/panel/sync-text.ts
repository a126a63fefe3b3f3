import type { SyncView } from '../../lib/messages/panel-messages.ts';
import { momentText } from '../ui/date-text.ts';

/**
 * What to say about the link to the backend, or nothing while it works: since when it is away, what happens to
 * what is done meanwhile, and how much waits.
 */
export function syncText(sync: SyncView, now: Date, locale?: string): string | null {
  const waiting = sync.waiting > 0 ? ` ${new Intl.NumberFormat(locale).format(sync.waiting)} waiting.` : '';
  switch (sync.state) {
    case 'ok':
      return null;
    case 'offline': {
      const since = sync.lastContact
        ? `Backend not reachable since ${momentText(new Date(sync.lastContact), now, locale)}.`
        : 'Backend not reached yet.';
      if (sync.message) return `${sync.message} What you do is kept here and sent later.${waiting}`;
      return `${since} What you do is kept here and sent later.${waiting}`;
    }
    case 'signed-out':
      return `${sync.message ?? 'The backend no longer knows this browser. Connect it again in the settings with a new invite code.'}${waiting}`;
    case 'outdated':
      return `${sync.message ?? 'This version of Waymark and the backend do not understand each other. Update the extension, or ask an admin to update the backend.'}${waiting}`;
  }
}
