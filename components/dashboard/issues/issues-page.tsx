import { useQuery } from '@tanstack/react-query';
import { CircleCheck, CloudOff } from 'lucide-react';
import { useState } from 'react';
import type { Issue } from '../../../lib/records/issue.ts';
import { t } from '../../../lib/text/t.ts';
import { ask } from '../../port/ask.ts';
import { usePort } from '../../port/port.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FormField } from '../../ui/form-field.tsx';
import { Mark } from '../../ui/mark.tsx';
import { Select } from '../../ui/select.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useDelayed } from '../../ui/use-delayed.ts';
import type { Connected } from '../base-version.ts';
import { IssueCard } from './issue-card.tsx';

const states = ['open', 'answered', 'closed', 'all'] as const satisfies (Issue['state'] | 'all')[];

/** What people say is wrong: for admins all of it, for others what they raised and what is about the rules they keep. */
export function IssuesPage({ view }: { view: Connected }) {
  const port = usePort();
  const [state, setState] = useState<(typeof states)[number]>('open');
  const read = useQuery({
    queryKey: ['issues', state],
    queryFn: () => ask(port, { type: 'issues.read', ...(state === 'all' ? {} : { state }) }),
    refetchOnMount: 'always',
  });
  const isSlow = useDelayed(read.isPending, 200);
  const found = read.data?.ok ? read.data.value : null;
  const fault = read.data && !read.data.ok ? read.data.message : read.error?.message;
  return (
    <div className="dashboard">
      <header className="page-head">
        <Mark size={32} />
        <div className="grow">
          <h1>{t('dashboard.pages.issues')}</h1>
          <p className="soft">{t('dashboard.issues.about', { workspace: view.workspace.name })}</p>
        </div>
      </header>
      <main className="issues">
        <FormField label={t('dashboard.issues.show')} faults={[]}>
          {(ties) => (
            <Select
              {...ties}
              value={state}
              options={states.map((one) => ({ value: one, label: t(`dashboard.issues.${one}`) }))}
              onChange={(value) => setState(states.find((one) => one === value) ?? 'all')}
            />
          )}
        </FormField>
        {isSlow && <Skeleton label={t('dashboard.asking')} rows={6} />}
        {fault && (
          <EmptyState
            icon={<CloudOff size={24} />}
            title={t('dashboard.issues.notRead')}
            text={fault}
            action={<Button onClick={() => void read.refetch()}>{t('dashboard.tryAgain')}</Button>}
          />
        )}
        {found && !fault && found.issues.length === 0 && (
          <EmptyState
            icon={<CircleCheck size={24} />}
            title={t('dashboard.issues.none')}
            text={view.mayAdminister ? t('dashboard.issues.noneOfAll') : t('dashboard.issues.noneOfYours')}
          />
        )}
        {found && !fault && (
          <ul className="issue-list">
            {found.issues.map((issue) => (
              <IssueCard key={issue.id} issue={issue} onChanged={() => void read.refetch()} />
            ))}
          </ul>
        )}
        {found?.more && <p className="soft">{t('dashboard.issues.newest')}</p>}
      </main>
    </div>
  );
}
