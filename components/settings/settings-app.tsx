import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { t } from '../../lib/text/t.ts';
import { FirstRun } from '../first-run/first-run.tsx';
import { useFirstRun } from '../first-run/use-first-run.ts';
import { PaletteButton } from '../palette/palette-button.tsx';
import { ask } from '../port/ask.ts';
import type { Platform } from '../port/platform.ts';
import { PortContext, usePort } from '../port/port.ts';
import { useNews } from '../port/use-news.ts';
import { useOneWorkspace } from '../port/use-one-workspace.ts';
import { usePinnedPort } from '../port/use-pinned-port.ts';
import { Button } from '../ui/button.tsx';
import { Mark } from '../ui/mark.tsx';
import { Notice } from '../ui/notice.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { useDelayed } from '../ui/use-delayed.ts';
import { useFocusAfter } from '../ui/use-focus-after.ts';
import { useWorkspaces } from '../workspaces/use-workspaces.ts';
import { ConnectForm } from './connect-form.tsx';
import { Connection } from './connection.tsx';
import { Hosts } from './hosts.tsx';
import { Introduction } from './introduction.tsx';
import { OwnSites } from './own-sites.tsx';
import { Shortcut } from './shortcut.tsx';
import { SignInCard, useSignIn } from './sign-in-card.tsx';
import { WorkspacesCard } from './workspaces-card.tsx';

/** What the settings read of the workspace that they show. */
const ofWorkspace: ReadonlySet<string> = new Set(['login', 'views', 'devices', 'asana']);
const isOfWorkspace = (name: string) => ofWorkspace.has(name);

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
  const firstRun = useFirstRun(view?.connected ?? false);
  const isOne = useOneWorkspace(view?.id ?? null, isOfWorkspace);
  const pinned = usePinnedPort(view?.id ?? null);
  const heading = useRef<HTMLHeadingElement>(null);
  const focusAfter = useFocusAfter();
  const goFirstRun = (at: number | null) => {
    firstRun.go(at);
    if (at === null) focusAfter(() => heading.current);
  };
  const hasSeveral = useWorkspaces().workspaces.length > 1;
  const workspacesCard = !read.isError && view?.connected && (
    <WorkspacesCard
      policy={view.policy}
      signIn={signIn}
      platform={platform}
      onConnected={() => focusAfter(() => heading.current)}
    />
  );
  return (
    <div className="settings">
      <header>
        <Mark size={32} />
        <h1 className="grow quiet-focus" ref={heading} tabIndex={-1}>
          {t('settings.title')}
        </h1>
        {view?.connected && firstRun.at === null && (
          <Button look="quiet" onClick={() => goFirstRun(1)}>
            {t('firstRun.start')}
          </Button>
        )}
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
        {hasSeveral && workspacesCard}
        {!read.isError && view?.connected && isOne && (
          <PortContext key={view.id} value={pinned}>
            {firstRun.at !== null && view.member && (
              <FirstRun at={firstRun.at} who={view.member} platform={platform} onGo={goFirstRun} />
            )}
            {signIn.state === 'waiting' && <SignInCard signIn={signIn} platform={platform} />}
            <Connection view={view} signIn={signIn} platform={platform} />
          </PortContext>
        )}
        {!hasSeveral && workspacesCard}
        <Hosts />
        <OwnSites platform={platform} />
        <Shortcut platform={platform} />
      </main>
    </div>
  );
}
