import { useQuery } from '@tanstack/react-query';
import { GraduationCap, Unplug } from 'lucide-react';
import { useState } from 'react';
import { t } from '../../lib/text/t.ts';
import { ask } from '../port/ask.ts';
import { usePort } from '../port/port.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Mark } from '../ui/mark.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { useDelayed } from '../ui/use-delayed.ts';
import { PathCard } from './path-card.tsx';
import { WhoIsWhere } from './who-is-where.tsx';

/** What the person is to read and pass, with how far they have come; and for who may see it, who stands where. */
export function TrainingPage() {
  const port = usePort();
  const [open, setOpen] = useState<string | null>(null);
  const read = useQuery({
    queryKey: ['training', 'mine'],
    queryFn: () => ask(port, { type: 'training.mine' }),
    refetchOnMount: 'always',
  });
  const isSlow = useDelayed(read.isPending, 200);
  const mine = read.data;
  const toggle = (id: string) => setOpen(open === id ? null : id);
  const again = mine && mine.again.length > 0 ? mine.again : null;
  return (
    <div className="dashboard">
      <header className="page-head">
        <Mark size={32} />
        <div className="grow">
          <h1>{t('training.page.title')}</h1>
          <p className="soft">{t('training.page.about')}</p>
        </div>
      </header>
      <main className="training">
        {isSlow && <Skeleton label={t('training.fetching')} rows={6} />}
        {read.isError && (
          <EmptyState
            icon={<Unplug size={24} />}
            title={t('ui.silent.title')}
            text={t('ui.silent.text')}
            action={<Button onClick={() => void read.refetch()}>{t('ui.tryAgain')}</Button>}
          />
        )}
        {mine && mine.paths.length === 0 && !again && (
          <EmptyState
            icon={<GraduationCap size={24} />}
            title={t('training.page.none')}
            text={t('training.page.noneText')}
          />
        )}
        {mine?.paths.map((path) => (
          <PathCard key={path.id} title={path.title} items={path.items} open={open} onToggle={toggle} />
        ))}
        {again && <PathCard title={t('training.page.again')} items={again} open={open} onToggle={toggle} />}
        {mine && mine.mayLook.length > 0 && <WhoIsWhere sops={mine.mayLook} />}
      </main>
    </div>
  );
}
