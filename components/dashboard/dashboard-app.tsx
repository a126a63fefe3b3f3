import { useQuery } from '@tanstack/react-query';
import { Unplug } from 'lucide-react';
import { useState } from 'react';
import { t } from '../../lib/text/t.ts';
import { MyDay } from '../my-day/my-day.tsx';
import { PaletteButton } from '../palette/palette-button.tsx';
import { ask } from '../port/ask.ts';
import type { Platform } from '../port/platform.ts';
import { PortContext, usePort } from '../port/port.ts';
import { useOneWorkspace } from '../port/use-one-workspace.ts';
import { usePinnedPort } from '../port/use-pinned-port.ts';
import { TrainingPage } from '../training/training-page.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { useDelayed } from '../ui/use-delayed.ts';
import { WorkspaceSwitch } from '../workspaces/workspace-switch.tsx';
import { DashboardNav } from './dashboard-nav.tsx';
import { HandoffsPage } from './handoffs/handoffs-page.tsx';
import { HealthPage } from './health/health-page.tsx';
import { IssuesPage } from './issues/issues-page.tsx';
import { Opening } from './opening.tsx';
import { SopsPlaces } from './sops/sops-places.tsx';
import { useDashboardNews } from './use-dashboard-news.ts';
import { usePage } from './use-page.ts';

/** What the dashboard reads of no workspace: which there are, and what is of the browser. */
const ofBrowser: ReadonlySet<string> = new Set(['dashboard', 'workspaces', 'shortcut', 'palette']);
const isOfWorkspace = (name: string) => !ofBrowser.has(name);

/** The dashboard: the page on which a company writes, tries, publishes and takes back its playbook. */
export function DashboardApp({ platform }: { platform: Platform }) {
  const port = usePort();
  const read = useQuery({ queryKey: ['dashboard'], queryFn: () => ask(port, { type: 'dashboard.read' }) });
  useDashboardNews();
  const slow = useDelayed(read.isPending, 200);
  const view = read.data;
  const page = usePage();
  const [wasOpened, setWasOpened] = useState(false);
  if (page === 'playbook' && !wasOpened) setWasOpened(true);
  const connection = view?.connected ? view.connection : null;
  const isOne = useOneWorkspace(connection, isOfWorkspace);
  const pinned = usePinnedPort(connection);
  if (view?.connected) {
    const nav = (
      <DashboardNav page={page}>
        <WorkspaceSwitch />
        <PaletteButton platform={platform} />
      </DashboardNav>
    );
    // What was read of another workspace is being forgotten.
    if (!isOne) return <div className="dashboard-frame">{nav}</div>;
    return (
      <div className="dashboard-frame">
        {nav}
        <PortContext key={view.connection} value={pinned}>
          {/* Hidden, not taken away: what is being written stays as it is. */}
          {(wasOpened || page === 'playbook') && (
            <div className="dashboard-page" hidden={page !== 'playbook'}>
              <Opening view={view} />
            </div>
          )}
          {page === 'my-day' && (
            <div className="dashboard-page">
              <main className="dashboard-day">
                <h1 className="visually-hidden">{t('dashboard.pages.myDay')}</h1>
                <MyDay platform={platform} />
              </main>
            </div>
          )}
          {page === 'sops' && (
            <div className="dashboard-page">
              <SopsPlaces view={view} />
            </div>
          )}
          {page === 'handoffs' && (
            <div className="dashboard-page">
              <HandoffsPage view={view} />
            </div>
          )}
          {page === 'training' && (
            <div className="dashboard-page">
              <TrainingPage />
            </div>
          )}
          {page === 'issues' && (
            <div className="dashboard-page">
              <IssuesPage view={view} />
            </div>
          )}
          {page === 'health' && (
            <div className="dashboard-page">
              <HealthPage view={view} />
            </div>
          )}
        </PortContext>
      </div>
    );
  }
  const settings = (
    <Button onClick={() => void platform.openSettings()}>{t('dashboard.openSettings')}</Button>
  );
  return (
    <div className="dashboard">
      <main>
        <h1 className="visually-hidden">{t('dashboard.pages.playbook')}</h1>
        {slow && <Skeleton label={t('dashboard.reading')} rows={8} />}
        {read.isError && (
          <EmptyState
            icon={<Unplug size={24} />}
            title={t('dashboard.noAnswer')}
            text={t('dashboard.noAnswerText')}
            action={<Button onClick={() => void read.refetch()}>{t('dashboard.tryAgain')}</Button>}
          />
        )}
        {!read.isError && view && !view.connected && (
          <EmptyState
            icon={<Unplug size={24} />}
            title={t('dashboard.notConnected')}
            text={t('dashboard.notConnectedText')}
            action={settings}
          />
        )}
      </main>
    </div>
  );
}
