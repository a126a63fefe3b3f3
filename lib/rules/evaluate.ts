import type { PublishedPlaybook } from '../playbook/playbook-schema.ts';
import type { Guidance } from '../records/guidance.ts';
import type { RecordState } from '../records/record-state.ts';

/** Placeholder signature while the engine is written. */
export function evaluate(_published: PublishedPlaybook, _state: RecordState, _now: Date): Guidance | null {
  return null;
}
