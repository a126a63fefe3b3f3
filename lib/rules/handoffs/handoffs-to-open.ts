import type { PublishedPlaybook } from '../../playbook/playbook-schema.ts';
import { recordKey } from '../../records/record-key.ts';
import type { RecordState } from '../../records/record-state.ts';
import { findCase } from '../find-case.ts';
import { handoffsOf } from './handoff-views.ts';
import { hasBegun } from './has-begun.ts';

/** The handoffs of a record that have begun by themselves and of which the journal says nothing yet: each with the visit
 *  that began it. */
export function handoffsToOpen(
  published: PublishedPlaybook,
  state: RecordState,
  now: Date,
): { handoff: string; occurrence: string }[] {
  const one = findCase(published, state, now);
  if (!one) return [];
  return handoffsOf(one).flatMap(({ handoff, life }) => {
    const last = life.entries.at(-1);
    const [whole] = last?.passages ?? [];
    if (!last || last.entry.leftAt !== null || !whole || whole.moves > 0) return [];
    if (!hasBegun(one, handoff, last)) return [];
    const [event] = last.entry.events;
    return [{ handoff: handoff.id, occurrence: `${recordKey(state.ref)}/${handoff.stage}/${event}` }];
  });
}
