import type { PublishedPlaybook } from '../../playbook/playbook-schema.ts';
import type { HandoffEvent } from '../../records/journal-event.ts';
import type { RecordState } from '../../records/record-state.ts';
import type { Text } from '../../text/text.ts';
import type { Case } from '../case.ts';
import { findCase } from '../find-case.ts';
import { handoffViews } from './handoff-views.ts';

/** Who wants to say something: their id in the playbook, and whether they administer the workspace. */
export interface Speaker {
  person: string | null;
  isAdmin: boolean;
}

/** Whether a word says that a message was taken out of the handoff which is held until it is accepted. */
function isHeld(one: Case, event: Extract<HandoffEvent, { type: 'handoff.noted' }>): boolean {
  const views = handoffViews(one).filter(({ id }) => id === event.handoff);
  return views.some(({ messages = [] }) => messages.some(({ id, isHeld }) => id === event.item && isHeld));
}

const sides: Partial<Record<HandoffEvent['type'], 'senders' | 'receivers'>> = {
  'handoff.offered': 'senders',
  'handoff.recalled': 'senders',
  'handoff.split': 'senders',
  'handoff.accepted': 'receivers',
  'handoff.returned': 'receivers',
  'handoff.acknowledged': 'receivers',
  'handoff.started': 'receivers',
  'handoff.finished': 'receivers',
};

/**
 * Whether somebody may say this of a handoff, by their role: handing over is the sender's, answering and what
 * follows is the receiver's, for whom an administrator may step in. Null when they may; otherwise why not. How the handoff stands is not asked:
 * that is decided by the order of all that was said.
 */
export function judgeHandoffWord(
  published: PublishedPlaybook,
  state: RecordState,
  event: HandoffEvent,
  { person, isAdmin }: Speaker,
  now: Date,
): Text | null {
  if (event.type === 'handoff.arrived') return null;
  const one = findCase(published, state, now);
  const handoff = one?.motion.handoffs.find(({ id }) => id === event.handoff);
  if (!one || !handoff) return { key: 'handoff.refused.noHandoff' };
  if (event.type === 'handoff.accepted' && !published.playbook.people.some(({ id }) => id === event.person)) {
    return { key: 'handoff.refused.noPerson' };
  }
  if (event.type === 'handoff.noted' && !event.note && isHeld(one, event)) {
    return { key: 'handoff.refused.held' };
  }
  const side = sides[event.type];
  if (side === undefined || isAdmin) return null;
  const views = handoffViews(one).filter(({ id }) => id === event.handoff);
  const [view] = views;
  if (!view || (person !== null && views.some((each) => each[side].includes(person)))) return null;
  const role = side === 'senders' ? view.senderRole : view.receiverRole;
  return { key: 'handoff.refused.otherRole', with: { role } };
}
