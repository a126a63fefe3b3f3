import { useQuery } from '@tanstack/react-query';
import { BookOpen } from 'lucide-react';
import { useState } from 'react';
import { t } from '../../../lib/text/t.ts';
import { ask } from '../../port/ask.ts';
import { usePort } from '../../port/port.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Mark } from '../../ui/mark.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useDelayed } from '../../ui/use-delayed.ts';
import type { Connected } from '../base-version.ts';
import { usePagePart } from '../use-page.ts';
import { archivedPlace } from './archived/archived-place.ts';
import { NewSopDialog } from './editor/new-sop-dialog.tsx';
import { SopDrafts } from './editor/sop-drafts.tsx';
import { MissedLink } from './missed/missed-link.tsx';
import { ReviewsLink } from './review/reviews-link.tsx';
import { SopPage } from './sop-page.tsx';
import { SopSearch } from './sop-search.tsx';
import { SopTable } from './sop-table.tsx';

/** The company's SOP documents: found by who keeps them and how far they can be relied on, read, with their versions. */
export function SopsPage({ view }: { view: Connected }) {
  const port = usePort();
  const [isNew, setNew] = useState(false);
  const mayWrite = view.mayPublish && view.published !== null;
  const id = usePagePart();
  const read = useQuery({ queryKey: ['shelf'], queryFn: () => ask(port, { type: 'shelf.read' }) });
  const isSlow = useDelayed(read.isPending, 200);
  const shelf = read.data;
  const chosen = shelf?.sops.find((sop) => sop.id === id);
  if (chosen && shelf)
    return <SopPage key={chosen.id} sop={chosen} mayArchive={shelf.mayArchive} mayWrite={mayWrite} />;
  return (
    <div className="dashboard">
      <header className="page-head">
        <Mark size={32} />
        <div className="grow">
          <h1>{t('panel.sops.heading')}</h1>
          <p className="soft">{t('sop.page.about', { workspace: view.workspace.name })}</p>
        </div>
        <div className="row">
          {mayWrite && <MissedLink />}
          <ReviewsLink />
          {mayWrite && (
            <Button look="primary" onClick={() => setNew(true)}>
              {t('sops.new')}
            </Button>
          )}
        </div>
      </header>
      <main className="sops-main">
        {mayWrite && <SopDrafts />}
        {isSlow && <Skeleton label={t('sop.page.reading')} rows={6} />}
        {shelf && (
          <SopSearch
            documents={new Set(shelf.sops.map((sop) => sop.id))}
            own={view.published?.playbook.sops ?? []}
          >
            {shelf.sops.length === 0 && (
              <EmptyState
                icon={<BookOpen size={24} />}
                title={t('sop.page.none')}
                text={mayWrite ? t('sops.noneWrite') : t('sop.page.noneText')}
              />
            )}
            {shelf.sops.length > 0 && <SopTable sops={shelf.sops} />}
          </SopSearch>
        )}
        {shelf?.mayArchive && (
          <p>
            <a href={`#${archivedPlace}`}>{t('sopArchive.title')}</a>
          </p>
        )}
      </main>
      {isNew && <NewSopDialog onClose={() => setNew(false)} />}
    </div>
  );
}
