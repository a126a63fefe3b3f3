import type { Review } from '../../lib/playbook/reviews-due.ts';

/** One line for each part that is due for review: since when, what, where, and who answers for it. */
export function reviewsText(reviews: readonly Review[]): string[] {
  return reviews.map(({ reviewBy, kind, title, place, keeper, people }) => {
    const who =
      keeper === null ? 'no keeper' : [keeper, ...(people.length ? [people.join(', ')] : [])].join(': ');
    return [reviewBy, `${kind} "${title}"`, ...(place ? [place] : []), who].join(' · ');
  });
}
