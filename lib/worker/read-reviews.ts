import { reviewQueue, type SopReview } from '../sops/review-queue.ts';
import type { SopHead } from '../sops/sop-head.ts';
import type { LocalCopy } from './local-copy.ts';
import { readSopUses } from './sop-uses.ts';

/** The SOPs that the member of a local copy can look at again and somebody has to by now, in the order to work them;
 *  none for a viewer. */
export async function readReviews(copy: LocalCopy, now: Date): Promise<SopReview<SopHead>[]> {
  const written = await copy.findWritten();
  const { access, person, name } = await copy.self();
  if (!written || access === 'viewer') return [];
  return reviewQueue({
    sops: await copy.sops.heads(),
    playbook: written.playbook,
    reviewer: { person, name, isEditor: access !== 'member' },
    uses: await readSopUses(copy),
    now,
  });
}
