import type { PublishedPlaybook } from '../playbook/playbook-schema.ts';
import { believe } from '../records/believe.ts';
import type { Observation } from '../records/observation.ts';
import type { RecordRef } from '../records/record-ref.ts';
import type { RecordState } from '../records/record-state.ts';
import { indexOf } from '../rules/playbook-index.ts';
import { propertiesToRead } from './guide.ts';

/**
 * The observations of a page that say something new, and only of properties the playbook uses.
 *
 * A value the page showed before, or that another source already told, is nothing new; nor is the same value as
 * a host writes it in another language, or two colleagues would contradict each other for ever.
 */
export function newObservations(
  seen: readonly Observation[],
  state: RecordState,
  published: PublishedPlaybook,
): Observation[] {
  const used = new Set(propertiesToRead(published, state.ref).map(({ property }) => property));
  return seen.filter((one) => {
    if (one.source !== 'page' || !used.has(one.property)) return false;
    const page = state.properties[one.property]?.page;
    const known = page ?? believe(state.properties, one.property).used;
    if (!known) return true;
    if (one.property === 'stageEntered' && isOlderThanStage(known.asOf, state)) return true;
    if (one.property === 'stage' && isSameStage(published, state.ref, known.value, one.value)) return false;
    return plain(known.value) !== plain(one.value);
  });
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

/** An amount is the same with other separators: `48.000 €` and `€48,000`. Everything else is compared as it is. */
function plain(value: string | null): string | null {
  if (value === null || /\p{L}/u.test(value) || !/\d/.test(value)) return value;
  const digits = value.replace(/[^\d]/g, '');
  return `${/[-−]/.test(value) ? '-' : ''}${digits}`;
}
