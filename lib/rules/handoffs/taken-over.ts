import type { OwnerView } from '../../records/guidance.ts';
import type { HandoffView } from '../../records/handoff-view.ts';
import type { Case } from '../case.ts';

/** Who has taken a record over: it is theirs from the moment they accepted it, as long as it stays in the stage. Nobody
 *  before that, nobody alone where it was split among several, and nobody by a handoff that leaves the owner. */
export function takenOver(
  { stage, motion }: Pick<Case, 'stage' | 'motion'>,
  views: readonly HandoffView[],
): OwnerView | null {
  if (stage?.kind !== 'won') return null;
  const moving = new Set(motion.handoffs.flatMap(({ id, ownership }) => (ownership === 'stays' ? [] : [id])));
  const taken = views.filter(
    ({ id, state, hasLeft }) =>
      !hasLeft && moving.has(id) && ['accepted', 'delivering', 'done'].includes(state),
  );
  const people = new Set(taken.map(({ receiver }) => receiver?.person));
  return people.size === 1 ? (taken[0]?.receiver ?? null) : null;
}
