import { say } from '../../lib/text/say.ts';
import { t } from '../../lib/text/t.ts';

/** How many events wait to be sent: `nothing`, `1 event`, `12 events`. */
export function eventsText(waiting: number): string {
  if (waiting === 0) return t('settings.connection.nothing');
  return say({ key: 'settings.connection.events', count: waiting, with: { n: waiting } });
}
