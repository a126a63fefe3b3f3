import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ArrowLeft, CircleCheck, CloudOff } from 'lucide-react';
import { useState } from 'react';
import type { SopMiss } from '../../../../lib/sync/sop-counts-protocol.ts';
import { t } from '../../../../lib/text/t.ts';
import { ask } from '../../../port/ask.ts';
import { usePort } from '../../../port/port.ts';
import { useAnnounce } from '../../../ui/announcer.tsx';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Mark } from '../../../ui/mark.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { useDelayed } from '../../../ui/use-delayed.ts';
import type { Connected } from '../../base-version.ts';
import { NewSopDialog } from '../editor/new-sop-dialog.tsx';
import { MissedRow } from './missed-row.tsx';
import { SynonymDialog } from './synonym-dialog.tsx';

/** What people looked for and did not find: each is an SOP to write, another name for one that is there, or nothing. */
export function MissedPage({ view }: { view: Connected }) {
  const port = usePort();
  const client = useQueryClient();
  const announce = useAnnounce();
  const [writing, setWriting] = useState<string | null>(null);
  const [naming, setNaming] = useState<string | null>(null);
  const read = useQuery({
    queryKey: ['sops-missed'],
    queryFn: () => ask(port, { type: 'sops.missed' }),
    refetchOnMount: 'always',
  });
  const isSlow = useDelayed(read.isPending, 200);
  const dismiss = useMutation({
    mutationFn: async (words: string) => {
      const answer = await ask(port, { type: 'sops.dismissMissed', words });
      if (!answer.ok) throw new Error(answer.message);
      client.setQueryData(['sops-missed'], answer);
      announce(t('sopMissed.dismissed', { words }));
    },
  });
  const missed: SopMiss[] = read.data?.ok ? read.data.value : [];
  return (
    <div className="dashboard">
      <header className="page-head">
        <Mark size={32} />
        <div className="grow">
          <h1>{t('sopMissed.title')}</h1>
          <p className="soft row">
            <a href="#sops" className="row">
              <ArrowLeft size={14} aria-hidden="true" className="mirrored" /> {t('sopEdit.allSops')}
            </a>
            {t('sopMissed.about', { workspace: view.workspace.name })}
          </p>
        </div>
      </header>
      <main className="issues sops">
        {isSlow && <Skeleton label={t('dashboard.asking')} rows={6} />}
        {dismiss.isError && (
          <Notice tone="bad" alert>
            {dismiss.error.message}
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
        {read.data?.ok && missed.length === 0 && (
          <EmptyState
            icon={<CircleCheck size={24} />}
            title={t('sopMissed.none')}
            text={t('sopMissed.noneText')}
          />
        )}
        {missed.length > 0 && (
          <>
            <p className="soft">{t('sopMissed.means')}</p>
            <ul className="rows">
              {missed.map((miss) => (
                <MissedRow
                  key={miss.words}
                  miss={miss}
                  busy={dismiss.isPending}
                  onWrite={() => setWriting(miss.words)}
                  onName={() => setNaming(miss.words)}
                  onDismiss={() => dismiss.mutate(miss.words)}
                />
              ))}
            </ul>
          </>
        )}
      </main>
      {writing !== null && <NewSopDialog title={writing} onClose={() => setWriting(null)} />}
      {naming !== null && <SynonymDialog words={naming} view={view} onClose={() => setNaming(null)} />}
    </div>
  );
}
