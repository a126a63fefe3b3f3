import type { PublishedPlaybook } from '../playbook/playbook-schema.ts';
import type { JournalEvent } from '../records/journal-event.ts';
import type { Text } from '../text/text.ts';
import { findRequirement } from '../training/required-sop.ts';
import { standingOf } from '../training/standing.ts';
import { untrained } from '../training/training-state.ts';
import type { LocalCopy } from './local-copy.ts';
import { readTraining } from './training.ts';

/** What the person has not read and passed that the playbook requires for this word; null where nothing, or with a coach,
 *  whom the backend judges. */
export async function findLack(
  copy: LocalCopy,
  published: PublishedPlaybook,
  event: JournalEvent,
  now: Date,
): Promise<Text | null> {
  if (event.type !== 'step.done' && event.type !== 'handoff.accepted') return null;
  const needed = findRequirement(published, await copy.stateOf(event.record, now), event, now);
  const sop = needed && !needed.coach ? await copy.sops.find(needed.sop) : undefined;
  if (!sop) return null;
  const state = (await readTraining(copy)).get(sop.id) ?? untrained;
  if (standingOf(sop, state, now).isMet) return null;
  return { key: 'training.refused.notMet', with: { sop: sop.title } };
}
