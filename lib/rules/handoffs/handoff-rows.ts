import type { PublishedPlaybook } from '../../playbook/playbook-schema.ts';
import { believedValue } from '../../records/believe.ts';
import { questionsOf } from '../../records/question.ts';
import { recordKey } from '../../records/record-key.ts';
import type { RecordState } from '../../records/record-state.ts';
import type { HandoffRow } from '../../sync/handoffs-protocol.ts';
import { findCase } from '../find-case.ts';
import { countItems } from './count-items.ts';
import { handoffDue } from './handoff-due.ts';
import { handoffItems } from './handoff-items.ts';
import { handoffSides } from './handoff-sides.ts';
import { handoffsOf } from './handoff-views.ts';
import { hasBegun } from './has-begun.ts';

/** Every passage of a record that has begun, of former visits too, by an id that stays. */
export function handoffRows(
  published: PublishedPlaybook,
  state: RecordState,
  now: Date,
): Map<string, HandoffRow> {
  const rows = new Map<string, HandoffRow>();
  const one = findCase(published, state, now);
  if (!one) return rows;
  const record = recordKey(state.ref);
  for (const { handoff, life } of handoffsOf(one)) {
    const titles = new Map(handoff.items.map(({ id, title }) => [id, title]));
    const firstOffer = (state.handoffs ?? []).filter(
      (word) => word.type === 'handoff.offered' && word.handoff === handoff.id,
    );
    for (const last of life.entries) {
      if (!hasBegun(one, handoff, last)) continue;
      for (const passage of last.passages) {
        if (passage.state === 'split') continue;
        const sides = handoffSides(one, handoff, passage);
        const offeredAt =
          firstOffer.find(({ at }) => at >= last.entry.since)?.at ?? passage.offered?.at ?? null;
        const items = handoffItems(one, handoff, life.collected, last.entry);
        const asked = questionsOf(state).filter(({ at }) => offeredAt !== null && at >= offeredAt);
        const handOver = handoffDue(one, handoff, { ...passage, state: 'open' }, sides);
        const isOff = passage.state === 'cancelled' || passage.state === 'withdrawn';
        const who = (owner: typeof sides.sender) => owner && { person: owner.person, name: owner.name };
        const part = passage.part?.id ?? '';
        rows.set(`${record}/${handoff.id}/${last.entry.events[0]}/${part}`, {
          record,
          name: believedValue(state.properties, 'name'),
          handoff: handoff.id,
          title: handoff.title,
          part: passage.part?.title ?? null,
          state: passage.state,
          begunAt: last.entry.since,
          offeredAt,
          acceptedAt: passage.accepted?.at ?? null,
          since: passage.since,
          dueAt: handoffDue(one, handoff, passage, sides)?.at ?? null,
          sender: who(sides.sender),
          receiver: who(sides.receiver),
          returns: passage.returns.map(({ at, reasons }) => ({
            at,
            reasons: reasons.map(({ item }) => (item === undefined ? null : (titles.get(item) ?? item))),
          })),
          missing: items.filter((item) => item.required && item.state === 'missing').length,
          questions: asked.length,
          ...countItems(one, handoff, last.entry, { handOverBy: handOver?.at ?? last.entry.since, isOff }),
        });
      }
    }
  }
  return rows;
}
