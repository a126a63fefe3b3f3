import { useQuery } from '@tanstack/react-query';
import { CloudOff } from 'lucide-react';
import { t } from '../../lib/text/t.ts';
import { ask } from '../port/ask.ts';
import { usePort } from '../port/port.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { useDelayed } from '../ui/use-delayed.ts';
import { type Connected, findOpened } from './base-version.ts';
import { PlaybookPage } from './playbook-page.tsx';

/** Fetches what the page opens with: the draft of this browser, and the text of the version it was edited from. */
export function Opening({ view }: { view: Connected }) {
  const port = usePort();
  const read = useQuery({
    queryKey: ['opening'],
    gcTime: 0,
    queryFn: async () => {
      const draft = await ask(port, { type: 'draft.read' });
      const version = draft && draft.base > 0 ? { version: draft.base } : {};
      const text = await ask(port, { type: 'playbook.read', ...version });
      return { opened: findOpened(draft, text), text };
    },
  });
  const slow = useDelayed(read.isPending, 200);
  const opened = read.data?.opened;
  if (opened) return <PlaybookPage view={view} opened={opened} />;
  const asked = read.data?.text;
  const why = asked && !asked.ok ? asked.message : read.error?.message;
  return (
    <div className="dashboard">
      <main>
        <h1 className="visually-hidden">{t('dashboard.pages.playbook')}</h1>
        {slow && <Skeleton label={t('dashboard.fetching')} rows={8} />}
        {why && (
          <EmptyState
            icon={<CloudOff size={24} />}
            title={t('dashboard.notFetched')}
            text={why}
            action={<Button onClick={() => void read.refetch()}>{t('dashboard.tryAgain')}</Button>}
          />
        )}
      </main>
    </div>
  );
}
