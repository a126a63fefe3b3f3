import type { PublishedPlaybook } from '../playbook/playbook-schema.ts';
import { propertyTypesOf } from '../playbook/property-types.ts';
import { believe } from '../records/believe.ts';
import type { Observation } from '../records/observation.ts';
import type { RecordRef } from '../records/record-ref.ts';
import type { RecordState } from '../records/record-state.ts';
import { isSameValue } from '../rules/is-same-value.ts';
import { indexOf } from '../rules/playbook-index.ts';
import { propertiesToRead } from './guide.ts';
import type { ReadObservation } from './read-observations.ts';

/**
 * The observations of a page that say something new, and only of properties the playbook uses.
 *
 * A value the page showed before, or that another source already told, is nothing new; nor is the same value as
 * a host writes it in another language, or two colleagues would contradict each other for ever. A text that may
 * mean what is known, and something else as well, is news only when it was watched changing.
 */
export function newObservations(
  seen: readonly ReadObservation[],
  state: RecordState,
  published: PublishedPlaybook,
): Observation[] {
  const used = new Set(propertiesToRead(published, state.ref).map(({ property }) => property));
  const types = propertyTypesOf(published.playbook);
  const news = seen.filter(({ observation: one, possible }) => {
    if (one.source !== 'page' || !used.has(one.property)) return false;
    const page = state.properties[one.property]?.page;
    const { used: believed } = believe(state.properties, one.property);
    // What a person said stands nowhere on the host until the page shows it.
    const known = page ?? (believed?.source === 'person' ? undefined : believed);
    if (!known) return true;
    if (one.property === 'stageEntered' && isOlderThanStage(known.asOf, state)) return true;
    if (one.property === 'stage' && isSameStage(published, state.ref, known.value, one.value)) return false;
    if (known.value !== null && !one.changed && possible.includes(known.value)) return false;
    return !isSameValue(types.get(one.property) ?? 'text', known.value, one.value);
  });
  return news.map(({ observation }) => observation);
}

/** The day a record entered its stage speaks of the stage it was told with. One that was told before the stage, perhaps
 *  in an earlier visit to the page, has to be told again, or it would count for a former stage. */
function isOlderThanStage(asOf: string, { stages }: RecordState): boolean {
  const told = stages.at(-1);
  return told === undefined || told.asOf > asOf;
}

/** Whether two words of a host mean one stage in every motion that may run on the record. */
function isSameStage(
  published: PublishedPlaybook,
  ref: RecordRef,
  a: string | null,
  b: string | null,
): boolean {
  if (a === null || b === null) return a === b;
  const index = indexOf(published);
  const stages = index
    .motionsFor(ref, null)
    .map((motion) => [index.stageOf(motion, ref.host, a)?.id, index.stageOf(motion, ref.host, b)?.id]);
  return stages.some(([one]) => one !== undefined) && stages.every(([one, two]) => one === two);
}
