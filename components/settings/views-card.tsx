import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ViewOfMe } from '../../lib/messages/settings-messages.ts';
import { say } from '../../lib/text/say.ts';
import { t } from '../../lib/text/t.ts';
import type { TextKey } from '../../lib/text/text.ts';
import { ask } from '../port/ask.ts';
import { usePort } from '../port/port.ts';
import { Button } from '../ui/button.tsx';
import { dayText, timeText } from '../ui/date-text.ts';
import { Rich } from '../ui/rich.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { useDelayed } from '../ui/use-delayed.ts';
import { useNow } from '../ui/use-now.ts';
import { NotRead } from './not-read.tsx';

/** As many as are shown at first. */
const few = 5;

/** Who looked at what is known of the person, alone or among all members. */
export function ViewsCard() {
  const port = usePort();
  const now = useNow();
  const [all, setAll] = useState(false);
  const read = useQuery({
    queryKey: ['views'],
    queryFn: () => ask(port, { type: 'views.read' }),
    refetchOnWindowFocus: 'always',
  });
  const slow = useDelayed(read.isPending, 200);
  const views = read.data?.ok ? read.data.views : null;
  const failure = read.data && !read.data.ok ? read.data.message : read.error?.message;
  return (
    <section className="card" aria-label={t('settings.views.name')}>
      <h2>{t('settings.views.title')}</h2>
      {slow && <Skeleton label={t('settings.views.asking')} />}
      {failure && (
        <NotRead busy={read.isFetching} again={() => void read.refetch()}>
          {t('settings.views.notRead', { reason: failure })}
        </NotRead>
      )}
      {views?.length === 0 && <p className="soft">{t('settings.views.nobody')}</p>}
      {views && views.length > 0 && (
        <ul className="browsers">
          {views.slice(0, all ? views.length : few).map((view) => (
            <li key={`${view.at} ${view.by} ${view.what}`}>
              <div className="grow">
                <Rich sentence={{ key: sentenceOf(view) }} parts={{ person: <strong>{view.by}</strong> }} />
                <p className="soft">
                  {t(view.onlyYou ? 'settings.views.onlyYou' : 'settings.views.everybody', {
                    day: dayText(new Date(view.at), now),
                    time: timeText(new Date(view.at)),
                  })}
                </p>
              </div>
            </li>
          ))}
        </ul>
      )}
      {views && views.length > few && !all && (
        <div className="row">
          <Button onClick={() => setAll(true)}>
            {say({ key: 'settings.views.all', with: { n: views.length } })}
          </Button>
        </div>
      )}
      {views && views.length > 0 && <p className="soft">{t('settings.views.hour')}</p>}
    </section>
  );
}

const sentences: Record<string, TextKey> = {
  flags: 'settings.views.flags',
  assignments: 'settings.views.assignments',
  members: 'settings.views.members',
  devices: 'settings.views.devices',
  training: 'settings.views.training',
};

function sentenceOf({ what, onlyYou }: ViewOfMe): TextKey {
  if (what === 'audit') return onlyYou ? 'settings.views.auditOfYou' : 'settings.views.audit';
  if (what === 'export') return onlyYou ? 'settings.views.exportOfYou' : 'settings.views.export';
  return sentences[what] ?? 'settings.views.other';
}
