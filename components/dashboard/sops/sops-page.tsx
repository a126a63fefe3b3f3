import { useQuery } from '@tanstack/react-query';
import { BookOpen } from 'lucide-react';
import { t } from '../../../lib/text/t.ts';
import { ask } from '../../port/ask.ts';
import { usePort } from '../../port/port.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Mark } from '../../ui/mark.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useDelayed } from '../../ui/use-delayed.ts';
import { usePagePart } from '../use-page.ts';
import { SopPage } from './sop-page.tsx';
import { SopTable } from './sop-table.tsx';

/** The company's SOP documents: found by who keeps them and how far they can be relied on, read, with their versions. */
export function SopsPage({ workspace }: { workspace: string }) {
  const port = usePort();
  const id = usePagePart();
  const read = useQuery({ queryKey: ['shelf'], queryFn: () => ask(port, { type: 'shelf.read' }) });
  const isSlow = useDelayed(read.isPending, 200);
  const shelf = read.data;
  const chosen = shelf?.sops.find((sop) => sop.id === id);
  if (chosen && shelf) return <SopPage key={chosen.id} sop={chosen} mayArchive={shelf.mayArchive} />;
  return (
    <div className="dashboard">
      <header className="page-head">
        <Mark size={32} />
        <div className="grow">
          <h1>{t('panel.sops.heading')}</h1>
          <p className="soft">{t('sop.page.about', { workspace })}</p>
        </div>
      </header>
      <main className="sops-main">
        {isSlow && <Skeleton label={t('sop.page.reading')} rows={6} />}
        {shelf?.sops.length === 0 && (
          <EmptyState
            icon={<BookOpen size={24} />}
            title={t('sop.page.none')}
            text={t('sop.page.noneText')}
          />
        )}
        {shelf && shelf.sops.length > 0 && <SopTable sops={shelf.sops} />}
      </main>
    </div>
  );
}
