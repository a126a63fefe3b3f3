import type { SyncView } from '../../lib/messages/panel-messages.ts';
import { numberText } from '../../lib/text/number-text.ts';
import { t } from '../../lib/text/t.ts';
import { momentText } from '../ui/date-text.ts';

/**
 * What to say about the link to the backend, or nothing while it works: since when it is away, what happens to
 * what is done meanwhile, and how much waits.
 */
export function syncText(sync: SyncView, now: Date, locale?: string): string | null {
  const waiting = sync.waiting > 0 && t('panel.sync.waiting', { n: numberText(sync.waiting) });
  const joined = (...sentences: (string | false)[]) => sentences.filter(Boolean).join(' ');
  switch (sync.state) {
    case 'ok':
      return null;
    case 'offline': {
      const since = sync.lastContact
        ? t('panel.sync.awaySince', { at: momentText(new Date(sync.lastContact), now, locale) })
        : t('panel.sync.neverReached');
      return joined(sync.message ?? since, t('panel.sync.keptHere'), waiting);
    }
    case 'signed-out':
      return joined(sync.message ?? t('panel.sync.signedOut'), waiting);
    case 'outdated':
      return joined(sync.message ?? t('panel.sync.outdated'), waiting);
  }
}
