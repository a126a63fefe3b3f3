import { useQuery } from '@tanstack/react-query';
import { t } from '../../lib/text/t.ts';
import { PaletteButton } from '../palette/palette-button.tsx';
import { ask } from '../port/ask.ts';
import type { Platform } from '../port/platform.ts';
import { usePort } from '../port/port.ts';
import { useNews } from '../port/use-news.ts';
import { Button } from '../ui/button.tsx';
import { Mark } from '../ui/mark.tsx';
import { Notice } from '../ui/notice.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { useDelayed } from '../ui/use-delayed.ts';
import { ConnectForm } from './connect-form.tsx';
import { Connection } from './connection.tsx';
import { Hosts } from './hosts.tsx';
import { Introduction } from './introduction.tsx';
import { OwnSites } from './own-sites.tsx';
import { Shortcut } from './shortcut.tsx';
import { SignInCard, useSignIn } from './sign-in-card.tsx';

/** The settings page: connect this browser, see what it is connected to, and leave. */
export function SettingsApp({ platform }: { platform: Platform }) {
  const port = usePort();
  const read = useQuery({
    queryKey: ['connection'],
    queryFn: () => ask(port, { type: 'connection.read' }),
  });
  const signIn = useSignIn();
  useNews();
  const slow = useDelayed(read.isPending, 200);
  const view = read.data;
  return (
    <div className="settings">
      <header>
        <Mark size={32} />
        <h1 className="grow">{t('settings.title')}</h1>
        <PaletteButton platform={platform} />
      </header>
      <main>
        {slow && <Skeleton label={t('settings.reading')} />}
        {read.isError && (
          <Notice tone="bad" alert>
            {t('settings.noAnswer')}{' '}
            <Button look="link" onClick={() => void read.refetch()}>
              {t('settings.tryAgain')}
            </Button>
          </Notice>
        )}
        {!read.isError && view && !view.connected && (
          <>
            {signIn.state !== 'waiting' && <Introduction />}
            {signIn.state === 'waiting' ? (
              <SignInCard signIn={signIn} platform={platform} />
            ) : (
              <ConnectForm server={view.server} policy={view.policy} ended={signIn} platform={platform} />
            )}
          </>
        )}
        {!read.isError && view?.connected && (
          <>
            {signIn.state === 'waiting' && <SignInCard signIn={signIn} platform={platform} />}
            <Connection view={view} signIn={signIn} platform={platform} />
          </>
        )}
        <Hosts />
        <OwnSites platform={platform} />
        <Shortcut platform={platform} />
      </main>
    </div>
  );
}
