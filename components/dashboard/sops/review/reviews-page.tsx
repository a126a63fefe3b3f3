import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ArrowLeft, CircleCheck } from 'lucide-react';
import { useState } from 'react';
import { numberText } from '../../../../lib/text/number-text.ts';
import { t } from '../../../../lib/text/t.ts';
import { ask } from '../../../port/ask.ts';
import { usePort } from '../../../port/port.ts';
import { useNews } from '../../../port/use-news.ts';
import { useAnnounce } from '../../../ui/announcer.tsx';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Mark } from '../../../ui/mark.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Section } from '../../../ui/section.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { useDelayed } from '../../../ui/use-delayed.ts';
import type { Connected } from '../../base-version.ts';
import { ReviewRow } from './review-row.tsx';

const turns = ['mine', 'later', 'shared'] as const;

/** The SOPs that have to be looked at again: what falls to the person this week first. Each, or several at once, are
 *  still true in one press. */
export function ReviewsPage({ view }: { view: Connected }) {
  const port = usePort();
  const client = useQueryClient();
  const announce = useAnnounce();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  useNews();
  const read = useQuery({
    queryKey: ['sop-reviews'],
    queryFn: () => ask(port, { type: 'sopList.reviews' }),
    refetchOnMount: 'always',
  });
  const isSlow = useDelayed(read.isPending, 200);
  const reviews = read.data?.reviews ?? [];
  const verify = useMutation({
    mutationFn: async (ids: readonly string[]) => {
      const sops = reviews
        .filter(({ sop }) => ids.includes(sop.id))
        .slice(0, 100)
        .map(({ sop: { id, version } }) => ({ id, version }));
      const answer = await ask(port, { type: 'sopList.verify', sops });
      setChosen((before) => new Set([...before].filter((id) => !answer.done.includes(id))));
      const { length } = answer.done;
      if (length > 0) announce(t('sopReview.done', length, { n: numberText(length) }));
      await client.invalidateQueries();
      if (answer.failure !== null) throw new Error(answer.failure);
    },
  });
  const toggle = (id: string) =>
    setChosen((before) => {
      const next = new Set(before);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  const marked = reviews.filter(({ sop }) => chosen.has(sop.id)).map(({ sop }) => sop.id);
  return (
    <div className="dashboard">
      <header className="page-head">
        <Mark size={32} />
        <div className="grow">
          <h1>{t('sops.reviews')}</h1>
          <p className="soft row">
            <a href="#sops" className="row">
              <ArrowLeft size={14} aria-hidden="true" className="mirrored" /> {t('sopEdit.allSops')}
            </a>
            {t('sopReview.about', { workspace: view.workspace.name })}
          </p>
        </div>
        {marked.length > 0 && (
          <Button look="primary" busy={verify.isPending} onClick={() => verify.mutate(marked)}>
            {t('sopReview.allTrue', marked.length, { n: numberText(marked.length) })}
          </Button>
        )}
      </header>
      <main className="issues sops">
        {isSlow && <Skeleton label={t('dashboard.asking')} rows={6} />}
        {verify.isError && (
          <Notice tone="bad" alert>
            {verify.error.message}
          </Notice>
        )}
        {read.data && reviews.length === 0 && (
          <EmptyState
            icon={<CircleCheck size={24} />}
            title={t('sopReview.none')}
            text={t('sopReview.noneText')}
          />
        )}
        {turns.map((turn) => {
          const those = reviews.filter((review) => review.turn === turn);
          if (those.length === 0) return null;
          return (
            <Section
              key={turn}
              name={t(`sopReview.turn.${turn}`)}
              aside={<span className="count due">{numberText(those.length)}</span>}
            >
              <p className="soft">{t(`sopReview.turn.${turn}Means`)}</p>
              <ul className="rows">
                {those.map((review) => (
                  <ReviewRow
                    key={review.sop.id}
                    review={review}
                    view={view}
                    isChosen={chosen.has(review.sop.id)}
                    busy={verify.isPending}
                    onChoose={() => toggle(review.sop.id)}
                    onTrue={() => verify.mutate([review.sop.id])}
                  />
                ))}
              </ul>
            </Section>
          );
        })}
      </main>
    </div>
  );
}
