import { useQuery } from '@tanstack/react-query';
import { CircleCheck, CloudOff } from 'lucide-react';
import { useState } from 'react';
import { type HandoffFilter, handoffFilters } from '../../../lib/sync/handoffs-protocol.ts';
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
import { HandoffMeasures } from './handoff-measures.tsx';
import { HandoffTable } from './handoff-table.tsx';

/** How the company's handoffs stand, and how good they are. */
export function HandoffsPage({ view }: { view: Connected }) {
  const port = usePort();
  const [state, setState] = useState<HandoffFilter>('all');
  const read = useQuery({
    queryKey: ['handoffs', state],
    queryFn: () => ask(port, { type: 'handoffs.read', state }),
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
          <h1>{t('handoff.page.title')}</h1>
          <p className="soft">{t('handoff.page.about', { workspace: view.workspace.name })}</p>
        </div>
      </header>
      <main className="issues handoffs">
        <FormField label={t('handoff.page.show')} faults={[]}>
          {(ties) => (
            <Select
              {...ties}
              value={state}
              options={handoffFilters.map((one) => ({ value: one, label: t(`handoff.filter.${one}`) }))}
              onChange={(value) => setState(handoffFilters.find((one) => one === value) ?? 'all')}
            />
          )}
        </FormField>
        {isSlow && <Skeleton label={t('dashboard.asking')} rows={6} />}
        {fault && (
          <EmptyState
            icon={<CloudOff size={24} />}
            title={t('handoff.page.notRead')}
            text={fault}
            action={<Button onClick={() => void read.refetch()}>{t('dashboard.tryAgain')}</Button>}
          />
        )}
        {found && !fault && found.handoffs.length === 0 && (
          <EmptyState
            icon={<CircleCheck size={24} />}
            title={t('handoff.page.none')}
            text={t('handoff.page.noneText')}
          />
        )}
        {found && !fault && found.handoffs.length > 0 && <HandoffTable rows={found.handoffs} />}
        {found?.more && !fault && <p className="soft">{t('handoff.page.more')}</p>}
        {found && !fault && found.measures.length > 0 && <HandoffMeasures measures={found.measures} />}
      </main>
    </div>
  );
}
