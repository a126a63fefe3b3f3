import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Archive, ArrowLeft, CloudOff } from 'lucide-react';
import { rescuableUntil } from '../../../../lib/sops/trust.ts';
import { t } from '../../../../lib/text/t.ts';
import { ask } from '../../../port/ask.ts';
import { usePort } from '../../../port/port.ts';
import { useAnnounce } from '../../../ui/announcer.tsx';
import { Button } from '../../../ui/button.tsx';
import { dayText } from '../../../ui/date-text.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Mark } from '../../../ui/mark.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { useDelayed } from '../../../ui/use-delayed.ts';
import { useNow } from '../../../ui/use-now.ts';
import type { Connected } from '../../base-version.ts';

/** The SOPs that were archived in the last days: each can be brought back as it was, by saying that it is still true. */
export function ArchivedPage({ view }: { view: Connected }) {
  const port = usePort();
  const client = useQueryClient();
  const announce = useAnnounce();
  const now = useNow();
  const read = useQuery({
    queryKey: ['sops-archived'],
    queryFn: () => ask(port, { type: 'sops.archived' }),
    refetchOnMount: 'always',
  });
  const isSlow = useDelayed(read.isPending, 200);
  const rescue = useMutation({
    mutationFn: async (id: string) => {
      const answer = await ask(port, { type: 'sops.rescue', id });
      if (!answer.ok) throw new Error(answer.message);
      await client.invalidateQueries();
      announce(t('sopArchive.back', { title: answer.value.sop.title }));
    },
  });
  const sops = read.data?.ok ? read.data.value : [];
  const dayOf = (moment: string | null | undefined) => (moment ? dayText(new Date(moment), now) : '');
  return (
    <div className="dashboard">
      <header className="page-head">
        <Mark size={32} />
        <div className="grow">
          <h1>{t('sopArchive.title')}</h1>
          <p className="soft row">
            <a href="#sops" className="row">
              <ArrowLeft size={14} aria-hidden="true" className="mirrored" /> {t('sopEdit.allSops')}
            </a>
            {t('sopArchive.about', { workspace: view.workspace.name })}
          </p>
        </div>
      </header>
      <main className="issues sops">
        {isSlow && <Skeleton label={t('dashboard.asking')} rows={6} />}
        {rescue.isError && (
          <Notice tone="bad" alert>
            {rescue.error.message}
          </Notice>
        )}
        {read.data?.ok === false && (
          <EmptyState
            icon={<CloudOff size={24} />}
            title={t('sopMissed.notFetched')}
            text={read.data.message}
            action={<Button onClick={() => void read.refetch()}>{t('dashboard.tryAgain')}</Button>}
          />
        )}
        {read.data?.ok && sops.length === 0 && (
          <EmptyState
            icon={<Archive size={24} />}
            title={t('sopArchive.none')}
            text={t('sopArchive.noneText')}
          />
        )}
        <ul className="rows">
          {sops.map((sop) => (
            <li key={sop.id}>
              <div className="grow">
                <h2 className="missed-words">{sop.title}</h2>
                <p className="soft">
                  {t('sopArchive.until', { day: dayOf(sop.archivedAt), until: dayOf(rescuableUntil(sop)) })}
                </p>
              </div>
              <Button
                busy={rescue.isPending}
                onClick={() => rescue.mutate(sop.id)}
                aria-label={t('sopArchive.rescueOf', { title: sop.title })}
              >
                {t('sopArchive.rescue')}
              </Button>
            </li>
          ))}
        </ul>
      </main>
    </div>
  );
}
