import type { OwnerAssigned } from './journal-event.ts';
import type { RecordState } from './record-state.ts';

/** The later decision holds; of two from the same moment the one with the larger id, so that order cannot matter. */
export function applyAssignment(state: RecordState, event: OwnerAssigned): RecordState {
  const { id, occurredAt: at, person, rule, title, how, alternatives } = event;
  const before = state.assigned;
  if (before && `${at} ${id}` <= `${before.at} ${before.event}`) return state;
  return { ...state, assigned: { event: id, at, person, rule, title, how, alternatives } };
}
