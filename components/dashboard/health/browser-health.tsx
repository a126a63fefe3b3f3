import type { SyncView } from '../../../lib/messages/panel-messages.ts';
import { say } from '../../../lib/text/say.ts';
import { t } from '../../../lib/text/t.ts';
import { eventsText } from '../../settings/events-text.ts';
import { linkStates } from '../../settings/link-states.ts';
import { Chip } from '../../ui/chip.tsx';
import { momentText } from '../../ui/date-text.ts';
import { useNow } from '../../ui/use-now.ts';

/** How fresh this browser's copy is, and what waits to be sent. */
export function BrowserHealth({ sync }: { sync: SyncView }) {
  const now = useNow();
  const { state, message, lastContact, waiting, refused } = sync;
  const link = linkStates[state];
  return (
    <section className="card" aria-label={t('dashboard.health.browser')}>
      <div className="row wrap">
        <h2 className="grow">{t('dashboard.health.browser')}</h2>
        <Chip tone={link.tone}>{say({ key: link.word })}</Chip>
      </div>
      {link.text && <p className="soft">{message ?? say({ key: link.text })}</p>}
      <dl className="facts">
        <dt>{t('dashboard.health.lastContact')}</dt>
        <dd>{lastContact ? momentText(new Date(lastContact), now) : t('dashboard.health.never')}</dd>
        <dt>{t('dashboard.health.waiting')}</dt>
        <dd>{eventsText(waiting)}</dd>
        <dt>{t('dashboard.health.refused')}</dt>
        <dd>
          {refused.length === 0
            ? t('dashboard.health.nothing')
            : say({ key: 'dashboard.health.refusedLately', with: { n: refused.length } })}
        </dd>
      </dl>
    </section>
  );
}
