import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Browser } from '../../lib/messages/settings-messages.ts';
import { say } from '../../lib/text/say.ts';
import { t } from '../../lib/text/t.ts';
import { ask } from '../port/ask.ts';
import { usePort } from '../port/port.ts';
import { Button } from '../ui/button.tsx';
import { Chip } from '../ui/chip.tsx';
import { momentText } from '../ui/date-text.ts';
import { Skeleton } from '../ui/skeleton.tsx';
import { useDelayed } from '../ui/use-delayed.ts';
import { useNow } from '../ui/use-now.ts';
import { DisconnectBrowserDialog } from './disconnect-browser-dialog.tsx';
import { NotRead } from './not-read.tsx';

/** The person's browsers: when each was last seen, and the way to disconnect one that is lost. */
export function BrowsersCard() {
  const port = usePort();
  const now = useNow();
  const [leaving, setLeaving] = useState<Browser | null>(null);
  const read = useQuery({
    queryKey: ['devices'],
    queryFn: () => ask(port, { type: 'devices.read' }),
    refetchOnWindowFocus: 'always',
  });
  const slow = useDelayed(read.isPending, 200);
  const browsers = read.data?.ok ? read.data.devices : null;
  const failure = read.data && !read.data.ok ? read.data.message : read.error?.message;
  // The one in use first, then the one seen last.
  const connected = (browsers ?? [])
    .filter(({ revoked }) => revoked === null)
    .sort((a, b) => Number(b.current) - Number(a.current) || (b.seen ?? '').localeCompare(a.seen ?? ''));
  const former = (browsers ?? []).filter(({ revoked }) => revoked !== null);
  return (
    <section className="card" aria-label={t('settings.browsers.title')}>
      <h2>{t('settings.browsers.title')}</h2>
      {slow && <Skeleton label={t('settings.browsers.asking')} />}
      {failure && (
        <NotRead busy={read.isFetching} again={() => void read.refetch()}>
          {t('settings.browsers.notRead', { reason: failure })}
        </NotRead>
      )}
      {connected.length > 0 && (
        <ul className="browsers">
          {connected.map((browser) => (
            <li key={browser.id}>
              <div className="grow">
                <strong>{browser.name}</strong>
                <p className="soft">
                  {seenText(browser, now)}
                  {browser.client && ` · ${browser.client}`}
                </p>
              </div>
              {browser.current ? (
                <Chip tone="ok">{t('settings.browsers.this')}</Chip>
              ) : (
                <Button
                  aria-haspopup="dialog"
                  aria-label={t('settings.browsers.disconnectOne', { name: browser.name })}
                  onClick={() => setLeaving(browser)}
                >
                  {t('settings.browsers.disconnect')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {connected.length === 1 && connected[0]?.current && (
        <p className="soft">{t('settings.browsers.noOther')}</p>
      )}
      {former.length > 0 && (
        <details>
          <summary>
            {say({ key: 'settings.browsers.former', count: former.length, with: { n: former.length } })}
          </summary>
          <ul className="browsers">
            {former.map(({ id, name, revoked }) => (
              <li key={id}>
                <div className="grow">
                  <strong>{name}</strong>
                  <p className="soft">
                    {revoked &&
                      t('settings.browsers.revoked', {
                        when: momentText(new Date(revoked.at), now),
                        why: revoked.why,
                      })}
                  </p>
                </div>
              </li>
            ))}
          </ul>
        </details>
      )}
      {leaving && <DisconnectBrowserDialog browser={leaving} onClose={() => setLeaving(null)} />}
    </section>
  );
}

function seenText({ seen, since }: Browser, now: Date): string {
  const connected = momentText(new Date(since), now);
  return seen === null
    ? t('settings.browsers.neverSeen', { connected })
    : t('settings.browsers.seen', { seen: momentText(new Date(seen), now), connected });
}
