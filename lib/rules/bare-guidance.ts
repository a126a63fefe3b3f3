import type { PublishedPlaybook } from '../playbook/playbook-schema.ts';
import { believedValue } from '../records/believe.ts';
import type { Guidance } from '../records/guidance.ts';
import type { HandoffView } from '../records/handoff-view.ts';
import type { RecordState } from '../records/record-state.ts';

/** Guidance on a record for which the playbook has no motion, and in which the work of another goes on: there is
 *  nothing to say but how that was handed over. */
export function bareGuidance(
  { version, playbook }: PublishedPlaybook,
  state: RecordState,
  { id, title, reason }: HandoffView,
  now: Date,
): Guidance {
  return {
    isBare: true,
    record: state.ref,
    name: believedValue(state.properties, 'name'),
    asOf: now.toISOString(),
    playbook: { version, name: playbook.name },
    motion: { id, title },
    stage: { known: false, shown: null, reason },
    owner: null,
    step: null,
    steps: [],
    sequence: null,
    criteria: [],
    flags: [],
    waiting: null,
    held: [],
    shadow: [],
    sops: [],
    disagreements: [],
    activities: [],
    questions: [],
    handoffs: [],
  };
}
