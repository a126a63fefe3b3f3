import { useQuery } from '@tanstack/react-query';
import { CloudOff, Lock } from 'lucide-react';
import { t } from '../../../lib/text/t.ts';
import { ask } from '../../port/ask.ts';
import { usePort } from '../../port/port.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Mark } from '../../ui/mark.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useDelayed } from '../../ui/use-delayed.ts';
import type { Connected } from '../base-version.ts';
import { BackendHealth } from './backend-health.tsx';
import { BrowserHealth } from './browser-health.tsx';
import { PageHealthList } from './page-health-list.tsx';

/** How Waymark itself is: this browser's link, what the hosts' pages no longer show, the backend and its browsers. */
export function HealthPage({ view }: { view: Connected }) {
  const port = usePort();
  const read = useQuery({
    queryKey: ['health'],
    queryFn: () => ask(port, { type: 'health.read' }),
    enabled: view.mayAdminister,
    refetchOnMount: 'always',
  });
  const slow = useDelayed(read.isPending && view.mayAdminister, 200);
  const report = read.data?.ok ? read.data.value : null;
  const fault = read.data && !read.data.ok ? read.data.message : read.error?.message;
  return (
    <div className="dashboard">
      <header className="page-head">
        <Mark size={32} />
        <div className="grow">
          <h1>{t('dashboard.pages.health')}</h1>
          <p className="soft">{t('dashboard.health.about', { workspace: view.workspace.name })}</p>
        </div>
      </header>
      <main className="health">
        <BrowserHealth sync={view.sync} />
        {!view.mayAdminister && (
          <EmptyState
            icon={<Lock size={24} />}
            title={t('dashboard.health.forAdmins')}
            text={t('dashboard.health.forAdminsText')}
          />
        )}
        {slow && <Skeleton label={t('dashboard.asking')} rows={8} />}
        {fault && (
          <EmptyState
            icon={<CloudOff size={24} />}
            title={t('dashboard.health.notRead')}
            text={fault}
            action={<Button onClick={() => void read.refetch()}>{t('dashboard.tryAgain')}</Button>}
          />
        )}
        {report && !fault && (
          <>
            <PageHealthList
              pages={report.pages}
              view={view}
              isReading={read.isFetching}
              onRead={() => void read.refetch()}
            />
            <BackendHealth report={report} />
          </>
        )}
      </main>
    </div>
  );
}
