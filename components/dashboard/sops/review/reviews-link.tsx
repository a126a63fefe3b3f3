import { useQuery } from '@tanstack/react-query';
import { numberText } from '../../../../lib/text/number-text.ts';
import { t } from '../../../../lib/text/t.ts';
import { ask } from '../../../port/ask.ts';
import { usePort } from '../../../port/port.ts';
import { reviewsPlace } from './reviews-place.ts';

/** The way to the reviews, with how many wait. */
export function ReviewsLink() {
  const port = usePort();
  const read = useQuery({
    queryKey: ['sop-reviews'],
    queryFn: () => ask(port, { type: 'sopList.reviews' }),
    refetchOnMount: 'always',
  });
  const waiting = read.data?.reviews.length ?? 0;
  return (
    <a className="button plain" href={`#${reviewsPlace}`}>
      {t('sops.reviews')} {waiting > 0 && <span className="count due">{numberText(waiting)}</span>}
    </a>
  );
}
