import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Browser } from '../../lib/messages/settings-messages.ts';
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
    <section className="card" aria-label="Your browsers">
      <h2>Your browsers</h2>
      {slow && <Skeleton label="Asking for your browsers" />}
      {failure && (
        <NotRead
          what="Your browsers"
          reason={failure}
          busy={read.isFetching}
          again={() => void read.refetch()}
        />
      )}
      {connected.length > 0 && (
        <ul className="browsers">
          {connected.map((browser) => (
            <li key={browser.id}>
              <div className="grow">
                <strong>{browser.name}</strong>
                <p className="soft">
                  {browser.seen ? `Seen ${momentText(new Date(browser.seen), now)}` : 'Not seen yet'} ·
                  connected {momentText(new Date(browser.since), now)}
                  {browser.client && ` · ${browser.client}`}
                </p>
              </div>
              {browser.current ? (
                <Chip tone="ok">This browser</Chip>
              ) : (
                <Button
                  aria-haspopup="dialog"
                  aria-label={`Disconnect ${browser.name}`}
                  onClick={() => setLeaving(browser)}
                >
                  Disconnect
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {connected.length === 1 && connected[0]?.current && (
        <p className="soft">You are connected with no other browser.</p>
      )}
      {former.length > 0 && (
        <details>
          <summary>
            {former.length === 1 ? '1 was disconnected' : `${former.length} were disconnected`}
          </summary>
          <ul className="browsers">
            {former.map(({ id, name, revoked }) => (
              <li key={id}>
                <div className="grow">
                  <strong>{name}</strong>
                  <p className="soft">
                    {revoked && momentText(new Date(revoked.at), now)}: {revoked?.why}
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
