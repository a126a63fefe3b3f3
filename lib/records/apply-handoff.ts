import type { HandoffWord } from './handoff-event.ts';
import { inserted } from './inserted.ts';
import type { Actor, HandoffEvent, JournalEvent } from './journal-event.ts';
import type { RecordState } from './record-state.ts';

export function isHandoffEvent(event: JournalEvent): event is HandoffEvent {
  return event.type.startsWith('handoff.');
}

/** The state with one word about a handoff added, in whatever order they arrive. Whether the word counts is decided
 *  when the handoff is looked at: none is dropped here. */
export function applyHandoff(state: RecordState, event: HandoffEvent, by: Actor | null): RecordState {
  const { id, record: _record, occurredAt: at, playbook: _playbook, ...said } = event;
  const word: HandoffWord = { event: id, at, by, ...said };
  return { ...state, handoffs: inserted(state.handoffs ?? [], word, (one) => one.at) };
}
