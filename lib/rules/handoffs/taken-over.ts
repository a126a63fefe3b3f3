import type { OwnerView } from '../../records/guidance.ts';
import type { HandoffView } from '../../records/handoff-view.ts';
import type { Case } from '../case.ts';

/** Who has taken a record over: it is theirs from the moment they accepted it, as long as it stays in the stage. Nobody
 *  before that, and nobody alone where it was split among several. */
export function takenOver({ stage }: Pick<Case, 'stage'>, views: readonly HandoffView[]): OwnerView | null {
  if (stage?.kind !== 'won') return null;
  const taken = views.filter(
    ({ state, hasLeft }) => !hasLeft && ['accepted', 'delivering', 'done'].includes(state),
  );
  const people = new Set(taken.map(({ receiver }) => receiver?.person));
  return people.size === 1 ? (taken[0]?.receiver ?? null) : null;
}
