import { type DismissalWord, longestGist } from '../records/dismissal-word.ts';
import type { FlagView } from '../records/guidance.ts';
import type { Case } from './case.ts';
import { snoozeOf } from './snooze-of.ts';
import { findVisit } from './visits.ts';

type Rest = Pick<FlagView, 'gist' | 'snooze' | 'aside' | 'dismissedBy'>;

/**
 * What people have said to a rule's flag: that it is snoozed, put aside for everybody, or for themselves. `gist` is what
 * the flag is about; *not now* and *wrong* hold while it stays the same in this visit, *not here* until it is taken back.
 */
export function putAside(one: Case, rule: string, about: string): Rest {
  const gist = about.slice(0, longestGist);
  const words = (one.state.dismissals ?? []).filter((word) => word.rule === rule);
  // What was put aside before conditions were told apart in every language bears its English words. It holds.
  const isSame = (said = '') => said === gist || (gist.startsWith('=') && !said.startsWith('='));
  const holds = (word: DismissalWord | undefined): word is DismissalWord =>
    word?.type === 'flag.dismissed' &&
    (word.as === 'not-here' || (isSame(word.gist) && findVisit(one.visits, word.occurrence) === one.visit));
  const last = (as: DismissalWord['as'], by?: string) =>
    words.findLast((word) => word.as === as && (by === undefined || word.by?.id === by));
  const shared = [last('not-here'), last('wrong')].find(holds);
  const people = new Set(words.flatMap(({ as, by }) => (as === 'not-now' && by ? [by.id] : [])));
  return {
    gist,
    snooze: snoozeOf(one, rule),
    aside:
      shared && shared.as !== 'not-now'
        ? { as: shared.as, at: shared.at, by: shared.by?.name ?? null }
        : null,
    dismissedBy: [...people].filter((id) => holds(last('not-now', id))),
  };
}
