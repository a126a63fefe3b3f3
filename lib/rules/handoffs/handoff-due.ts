import { Temporal } from 'temporal-polyfill';
import type { Passage } from '../../handoff/passage.ts';
import { calendarOf } from '../../playbook/calendar-of.ts';
import { getSpan } from '../../playbook/due.ts';
import type { Handoff } from '../../playbook/handoff-schema.ts';
import { spanText } from '../../playbook/span-text.ts';
import type { DueView, OwnerView } from '../../records/guidance.ts';
import { addSpan } from '../business-time.ts';
import type { Case } from '../case.ts';
import { dueState } from '../due-state.ts';

/** By when whoever's turn it is has to act: the sender to hand over, the receiver to answer. Null where it is nobody's turn. */
export function handoffDue(
  one: Case,
  handoff: Handoff,
  passage: Passage,
  { sender, receiver }: { sender: OwnerView | null; receiver: OwnerView | null },
): DueView | null {
  const { state, begunAt, since } = passage;
  if (state === 'open') return due(one, handoff.handOver, begunAt, sender, 'handoff.due.begun');
  if (state === 'returned') return due(one, handoff.handOver, since, sender, 'handoff.due.returned');
  if (state === 'offered') return due(one, handoff.accept, since, receiver, 'handoff.due.offered');
  return null;
}

function due(
  one: Case,
  time: string,
  from: string,
  who: OwnerView | null,
  key: 'handoff.due.begun' | 'handoff.due.returned' | 'handoff.due.offered',
): DueView {
  const { playbook } = one.index;
  const person = playbook.people.find(({ id }) => id === who?.person);
  const calendar = calendarOf(playbook, person);
  const span = getSpan(time);
  const at = addSpan(Temporal.Instant.from(from), span, calendar);
  return {
    at: new Date(at.epochMilliseconds).toISOString(),
    state: dueState(one.now, at, calendar),
    rule: { key, with: { time: spanText(span) } },
  };
}
