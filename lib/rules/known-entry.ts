import { believe } from '../records/believe.ts';
import { findMoment } from '../records/find-moment.ts';
import type { RecordState } from '../records/record-state.ts';
import type { Visit } from './visits.ts';

/** A page's parts become believable one after another: a date told this long (ms) before the stage was is of the
 *  same look at the page. */
const oneLook = 60_000;

/**
 * The visits, the present one with its real beginning where the host tells it: some pages and exports have the
 * date on which the record entered its stage (HubSpot: hosts.md 1.4). It counts when it was told during this visit
 * and lies after the former one; a text that is not surely one day is no date.
 */
export function withKnownEntry(visits: Visit[], state: RecordState, timeZone: string): Visit[] {
  const last = visits.at(-1);
  const { used } = believe(state.properties, 'stageEntered');
  if (last?.certainty !== 'at-least' || !used?.value) return visits;
  if (Date.parse(used.asOf) + oneLook < Date.parse(last.since)) return visits;
  const since = findMoment(used.value, timeZone);
  const former = visits.at(-2);
  if (!since || since > used.asOf || (former && since < former.since)) return visits;
  return [...visits.slice(0, -1), { ...last, since, certainty: 'exact' }];
}
