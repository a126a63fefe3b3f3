import type { PublishedPlaybook } from '../../playbook/playbook-schema.ts';
import type { HandoffView } from '../../records/handoff-view.ts';
import type { RecordState } from '../../records/record-state.ts';
import { findCase } from '../find-case.ts';
import { handoffViews } from './handoff-views.ts';

/** How the handoffs of a record stand, without everything else that the playbook says of it. */
export function handoffViewsNow(published: PublishedPlaybook, state: RecordState, now: Date): HandoffView[] {
  const one = findCase(published, state, now);
  return one ? handoffViews(one) : [];
}
