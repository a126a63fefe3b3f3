import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import type { SopShelf } from '../../../lib/messages/sop-messages.ts';
import type { PublishedSop } from '../../../lib/sops/sop-document.ts';
import { t } from '../../../lib/text/t.ts';
import { ask } from '../../port/ask.ts';
import { usePort } from '../../port/port.ts';
import { SopReader } from '../../sops/sop-reader.tsx';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { dayText } from '../../ui/date-text.ts';
import { Notice } from '../../ui/notice.tsx';
import { useNow } from '../../ui/use-now.ts';
import { editPlace } from './editor/edit-place.ts';
import { SopVersionList } from './sop-version-list.tsx';

type Shelved = SopShelf['sops'][number];

interface SopPageProps {
  sop: Shelved;
  mayArchive: boolean;
  mayWrite: boolean;
}

/** One SOP in the dashboard: read, said to be still true, archived; and what it said before. */
export function SopPage({ sop, mayArchive, mayWrite }: SopPageProps) {
  const now = useNow();
  const [older, setOlder] = useState<PublishedSop | null>(null);
  const { run, pending, failure } = useDeed();
  const verify = () => run({ type: 'sops.verify', id: sop.id, version: sop.version }, t('sop.page.saidTrue'));
  const archive = () => run({ type: 'sops.archive', id: sop.id }, t('sop.page.archived'));
  return (
    <div className="dashboard">
      <header className="page-head sop-head">
        <div className="grow">
          <a href="#sops" className="sop-back">
            <ArrowLeft size={16} aria-hidden="true" />
            {t('sop.page.back')}
          </a>
          <h1>{older?.title ?? sop.title}</h1>
        </div>
        {sop.mayVerify && older === null && (
          <Button busy={pending} onClick={verify}>
            {t('sop.page.stillTrue')}
          </Button>
        )}
        {mayWrite && (
          <a className="button plain" href={`#${editPlace(sop.id)}`}>
            {t('sopReview.mend')}
          </a>
        )}
        <Button look="quiet" onClick={() => window.print()}>
          {t('sop.page.print')}
        </Button>
        {mayArchive && (
          <Button look="quiet" busy={pending} onClick={archive}>
            {t('sop.page.archive')}
          </Button>
        )}
      </header>
      <main className="sop-page">
        {failure !== null && (
          <Notice tone="bad" alert>
            {failure}
          </Notice>
        )}
        <article>
          {older && (
            <Notice tone="info">
              {t('sop.page.older', {
                version: String(older.version),
                day: dayText(new Date(older.publishedAt), now),
              })}{' '}
              <Button look="link" onClick={() => setOlder(null)}>
                {t('sop.page.now')}
              </Button>
            </Notice>
          )}
          <SopReader
            key={older?.version ?? 0}
            id={sop.id}
            version={older}
            top={2}
            onOpenSop={(id) => {
              location.hash = `#sops/${id}`;
            }}
          />
        </article>
        <SopVersionList id={sop.id} current={sop.version} onRead={setOlder} />
      </main>
    </div>
  );
}

type Deed = { type: 'sops.verify'; id: string; version: number } | { type: 'sops.archive'; id: string };

/** Does something to an SOP at the backend, and says so when it is done. */
function useDeed() {
  const port = usePort();
  const client = useQueryClient();
  const announce = useAnnounce();
  const mutation = useMutation({
    mutationFn: async ({ deed, said }: { deed: Deed; said: string }) => {
      const asked = await ask(port, deed);
      if (!asked.ok) throw new Error(asked.message);
      await client.invalidateQueries();
      announce(said);
    },
  });
  return {
    run: (deed: Deed, said: string) => mutation.mutate({ deed, said }),
    pending: mutation.isPending,
    failure: mutation.error?.message ?? null,
  };
}
