import type { UnsaidEntry } from '../../records/queue-entry.ts';
import type { SopReview } from '../../sops/review-queue.ts';

/** The reviews of SOPs that fall to a person this week, as they wait in their queue. */
export function sopReviewEntries(reviews: readonly SopReview[]): UnsaidEntry[] {
  return reviews
    .filter(({ turn }) => turn === 'mine')
    .map(({ sop, trust }): UnsaidEntry => {
      const day = trust.until?.slice(0, 10);
      return {
        ...{
          id: `review/sop/${sop.id}`,
          kind: 'review',
          record: null,
          name: null,
          motion: null,
          stage: null,
        },
        title: { key: 'rules.queue.reviewSop', with: { title: sop.title } },
        why:
          day === undefined
            ? { key: 'rules.queue.sopChanged' }
            : { key: 'rules.queue.sopVerifiedUntil', with: { day } },
        due: trust.until,
        ...{ isLate: false, days: null, rest: null, amount: null, currency: null, occurrence: null },
        ...{ subject: `sop:${sop.id}`, rule: '', acts: [] },
      };
    });
}
