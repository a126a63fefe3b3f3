import { useQuery } from '@tanstack/react-query';
import type { PaletteAnswer } from '../../lib/messages/palette-messages.ts';
import { t } from '../../lib/text/t.ts';
import { ask } from '../port/ask.ts';
import { usePort } from '../port/port.ts';
import { useNews } from '../port/use-news.ts';
import { Notice } from '../ui/notice.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { useDelayed } from '../ui/use-delayed.ts';
import { Palette } from './palette.tsx';

interface PaletteAppProps {
  /** What is known already; it is read where there is nothing yet. */
  first?: PaletteAnswer;
  onClose: () => void;
}

/** The palette with what there is to choose from, read again whenever something changed. */
export function PaletteApp({ first, onClose }: PaletteAppProps) {
  const port = usePort();
  const read = useQuery({
    queryKey: ['palette'],
    queryFn: () => ask(port, { type: 'palette.read' }),
    ...(first ? { initialData: first } : { staleTime: 0 }),
  });
  useNews();
  const slow = useDelayed(read.isPending, 200);
  if (read.data?.show === 'palette') return <Palette view={read.data} onClose={onClose} />;
  if (read.isError)
    return (
      <Notice tone="bad" alert>
        {t('palette.silent')}
      </Notice>
    );
  return slow ? <Skeleton label={t('palette.reading')} /> : null;
}
