import { useQuery } from '@tanstack/react-query';
import { parsePlaybook } from '../../../lib/playbook/parse-playbook.ts';
import { t } from '../../../lib/text/t.ts';
import { Notice } from '../../ui/notice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { StarterCard } from './starter-card.tsx';
import { readStarterTexts } from './starter-texts.ts';

/** The starters with what each holds. `onChoose` is called with the text of the chosen one. */
export function StarterList({ onChoose }: { onChoose: (yaml: string) => void }) {
  const read = useQuery({
    queryKey: ['starters'],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () => {
      const texts = await readStarterTexts();
      return texts.flatMap((starter) => {
        const parsed = parsePlaybook(starter.yaml);
        return parsed.ok ? [{ starter, playbook: parsed.playbook }] : [];
      });
    },
  });
  if (read.isPending) return <Skeleton label={t('playbook.readingTheStarters')} rows={6} />;
  if (read.isError) return <Notice tone="bad">{read.error.message}</Notice>;
  return (
    <ul className="starters">
      {read.data.map(({ starter, playbook }) => (
        <StarterCard
          key={starter.name}
          starter={starter}
          playbook={playbook}
          onChoose={() => onChoose(starter.yaml)}
        />
      ))}
    </ul>
  );
}
