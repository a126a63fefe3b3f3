import { Temporal } from 'temporal-polyfill';
import type { Entry } from '../../handoff/fold-handoff.ts';
import type { Handoff } from '../../playbook/handoff-schema.ts';
import { believe } from '../../records/believe.ts';
import type { RecordState } from '../../records/record-state.ts';
import { applies } from '../applies.ts';
import type { Case } from '../case.ts';
import { ownerOf } from '../owner.ts';
import { dueOf } from './handoff-items.ts';

type Item = Handoff['items'][number];

/**
 * How many required items a passage has, and how many of them came late or are late now: after their own due time, or
 * where they have none, after the moment by which the sender was to hand over (`handOverBy`, ISO 8601). For one that is off nobody
 * waits any more.
 */
export function countItems(
  one: Case,
  handoff: Handoff,
  entry: Entry,
  { handOverBy, isOff }: { handOverBy: string; isOff: boolean },
): { items: number; lateItems: number } {
  const items = handoff.items.filter(({ required, when }) => required && applies(one, when));
  const late = items.filter((item) => {
    const owner = ownerOf(one, item.owner, `${one.motion.id}/${handoff.id}/${item.id}`);
    const due = dueOf(one, handoff, item, { entry, owner })?.at ?? handOverBy;
    const came = cameAt(one.state, handoff.id, item);
    if (came === null && isOff) return false;
    return Temporal.Instant.compare(came ?? one.now, due) > 0;
  });
  return { items: items.length, lateItems: late.length };
}

/** When an item was first there and has stayed: what is written better later was there before. Null while it is missing. */
function cameAt(state: RecordState, handoff: string, { id, known, evidence }: Item): string | null {
  if (known !== undefined) {
    const { used } = believe(state.properties, known);
    if (!used?.value) return null;
    const told = state.told?.[known] ?? [];
    const empty = told.findLastIndex(({ value }) => !value);
    return told[empty + 1]?.at ?? used.asOf;
  }
  let came: string | null = null;
  for (const word of state.handoffs ?? []) {
    if (word.handoff !== handoff || !('item' in word) || word.item !== id) continue;
    if (word.type === 'handoff.cleared') came = null;
    else if ((evidence === undefined || word[evidence]) && came === null) came = word.at;
  }
  return came;
}
