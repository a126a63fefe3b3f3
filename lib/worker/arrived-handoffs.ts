import type { PublishedPlaybook } from '../playbook/playbook-schema.ts';
import type { HandoffView } from '../records/handoff-view.ts';
import { recordKey } from '../records/record-key.ts';
import type { RecordRef } from '../records/record-ref.ts';
import type { RecordState } from '../records/record-state.ts';
import { evaluate } from '../rules/evaluate.ts';
import type { LocalCopy } from './local-copy.ts';

/** The records from which a record came: those that said that their work goes on in it. */
export function originsOf({ handoffs = [] }: RecordState): RecordRef[] {
  const origins = handoffs.flatMap((word) => (word.type === 'handoff.arrived' ? [word.from] : []));
  return [...new Map(origins.map((ref) => [recordKey(ref), ref])).values()];
}

/** The records in which the work of a record goes on, by what was last said of each passage. */
export function targetsOf({ handoffs = [] }: RecordState): RecordRef[] {
  const last = new Map<string, RecordRef | null>();
  for (const word of handoffs)
    if (word.type === 'handoff.linked') last.set(`${word.handoff} ${word.part ?? ''}`, word.to);
  return [...last.values()].flatMap((ref) => ref ?? []);
}

/** The handoffs by which a record came here, as they stand on the records that were handed over; only those whose link
 *  still leads here. The records are kept from now on; `fetch` is called when one has to be fetched first. */
export async function arrivedHandoffs(
  copy: LocalCopy,
  published: PublishedPlaybook,
  state: RecordState,
  now: Date,
  fetch: () => void,
): Promise<HandoffView[]> {
  const here = recordKey(state.ref);
  const views: HandoffView[] = [];
  const origins: RecordRef[] = [];
  for (const ref of originsOf(state)) if (await copy.hasAccount(ref)) origins.push(ref);
  if (origins.length === 0) return views;
  if ((await copy.openAll(origins, now)) > 0) fetch();
  for (const ref of origins) {
    const from = evaluate(published, await copy.stateOf(ref, now), now);
    views.push(...(from?.handoffs ?? []).filter(({ link }) => link === here));
  }
  return views;
}
