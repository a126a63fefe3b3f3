import { useQuery } from '@tanstack/react-query';
import { CloudOff } from 'lucide-react';
import { t } from '../../../../lib/text/t.ts';
import { ask } from '../../../port/ask.ts';
import { usePort } from '../../../port/port.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { useDelayed } from '../../../ui/use-delayed.ts';
import type { Connected } from '../../base-version.ts';
import { findOpenedSop } from './opened-sop.ts';
import { SopEditor } from './sop-editor.tsx';

/** Fetches what the editor opens with: the draft of this browser, and the version it was edited from. */
export function SopEditorPage({ view, draftKey }: { view: Connected; draftKey: string }) {
  const port = usePort();
  const read = useQuery({
    queryKey: ['sop-opening', draftKey],
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnMount: 'always',
    queryFn: async () => {
      const kept = await ask(port, { type: 'sopDraft.read', key: draftKey });
      const isNew = draftKey.startsWith('~');
      const version = kept && kept.base > 0 ? { version: kept.base } : {};
      const asked = isNew ? null : await ask(port, { type: 'sops.open', id: draftKey, ...version });
      return { opened: findOpenedSop(draftKey, kept, asked), asked };
    },
  });
  const slow = useDelayed(read.isPending, 200);
  const opened = read.data?.opened;
  if (opened && view.published)
    return <SopEditor key={draftKey} view={view} playbook={view.published.playbook} opened={opened} />;
  const asked = read.data?.asked;
  const why = asked && !asked.ok ? asked.message : (read.error?.message ?? t('sopEdit.noDraft'));
  return (
    <div className="dashboard">
      <main>
        <h1 className="visually-hidden">{t('sopEdit.heading')}</h1>
        {slow && <Skeleton label={t('panel.sops.opening')} rows={8} />}
        {!read.isPending && (
          <EmptyState
            icon={<CloudOff size={24} />}
            title={t('sopEdit.notFetched')}
            text={view.published ? why : t('sopEdit.noPlaybook')}
            action={
              <div className="row">
                <Button onClick={() => void read.refetch()}>{t('dashboard.tryAgain')}</Button>
                <a href="#sops">{t('sopEdit.allSops')}</a>
              </div>
            }
          />
        )}
      </main>
    </div>
  );
}
