import { believe } from '../records/believe.ts';
import type { Observation } from '../records/observation.ts';
import type { RecordState } from '../records/record-state.ts';

/**
 * The observations of a page that say something new, and only of properties the playbook uses.
 *
 * A value the page showed before, or that another source already told, is nothing new.
 */
export function newObservations(
  seen: readonly Observation[],
  state: RecordState,
  used: ReadonlySet<string>,
): Observation[] {
  return seen.filter((one) => {
    if (one.source !== 'page' || !used.has(one.property)) return false;
    const page = state.properties[one.property]?.page;
    const known = page ?? believe(state.properties, one.property).used;
    return !known || known.value !== one.value;
  });
}
