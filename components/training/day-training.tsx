import { useQuery } from '@tanstack/react-query';
import { GraduationCap } from 'lucide-react';
import { numberText } from '../../lib/text/number-text.ts';
import { t } from '../../lib/text/t.ts';
import { ask } from '../port/ask.ts';
import { usePort } from '../port/port.ts';
import { Button } from '../ui/button.tsx';
import { listText } from '../ui/list-text.ts';
import { Notice } from '../ui/notice.tsx';

/** As many as are named. */
const few = 3;

/** In My Day: which SOPs are to be read, read again or passed, what is late first, with the way there. */
export function DayTraining() {
  const port = usePort();
  const read = useQuery({
    queryKey: ['training', 'mine'],
    queryFn: () => ask(port, { type: 'training.mine' }),
    refetchOnMount: 'always',
  });
  const all = [...(read.data?.paths.flatMap(({ items }) => items) ?? []), ...(read.data?.again ?? [])];
  const open = new Map(all.filter(({ todo }) => todo !== null).map((item) => [item.sop, item]));
  if (open.size === 0) return null;
  const items = [...open.values()].sort((a, b) => Number(b.isLate) - Number(a.isLate));
  const sops = listText(items.slice(0, few).map(({ title }) => title));
  return (
    <Notice
      tone={items.some(({ isLate }) => isLate) ? 'soon' : 'info'}
      icon={<GraduationCap size={16} aria-hidden="true" />}
    >
      <p>{t('training.day', items.length, { n: numberText(items.length), sops })}</p>
      <Button look="link" onClick={() => void ask(port, { type: 'training.open' })}>
        {t('training.open')}
      </Button>
    </Notice>
  );
}
