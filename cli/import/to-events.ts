import { v5 as uuid } from 'uuid';
import { believe } from '../../lib/records/believe.ts';
import type { JournalEvent } from '../../lib/records/journal-event.ts';
import type { Observation } from '../../lib/records/observation.ts';
import { type RecordRef, recordKey } from '../../lib/records/record-ref.ts';
import type { RecordState } from '../../lib/records/record-state.ts';

/** The namespace of event ids made from imported values; never change it, or every import comes in twice. */
const namespace = '5b1d1f0e-6c0c-4d51-9d0a-8a3d7a4b9a10';

/**
 * The events that bring a record from what the backend knows to what a row says: none when nothing changed.
 * Ids follow from the content, so that the same event is never taken twice. `known` is the backend's state.
 */
export function toEvents(
  record: RecordRef,
  observations: readonly Observation[],
  known: RecordState | undefined,
): JournalEvent[] {
  const news = observations.filter((seen) => isNews(seen, known));
  const dated = news.filter(({ since }) => since !== undefined);
  const undated = news.filter(({ since }) => since === undefined);
  const groups = [...dated.map((seen) => [seen]), ...(undated.length > 0 ? [undated] : [])];
  return groups.map((group) => {
    const occurredAt = group[0]?.since ?? group[0]?.asOf ?? '';
    return {
      id: uuid(JSON.stringify([recordKey(record), ...group.map((seen) => identity(seen, known))]), namespace),
      type: 'record.observed',
      record,
      occurredAt,
      playbook: null,
      observations: group,
    };
  });
}

/** A dated stage is the same one whenever it is told, unless telling it again corrects something; an undated value
 *  is told anew by a newer export. */
function identity({ property, value, since, asOf }: Observation, known: RecordState | undefined) {
  if (since === undefined) return [property, value, 'as of', asOf];
  return isTold({ property, value, since }, known)
    ? [property, value, since, 'as of', asOf]
    : [property, value, since];
}

function isNews(seen: Observation, known: RecordState | undefined): boolean {
  return !isTold(seen, known) || corrects(seen, known);
}

/** True when an import has told this value before. */
function isTold(
  seen: Pick<Observation, 'property' | 'value' | 'since'>,
  known: RecordState | undefined,
): boolean {
  if (!known) return false;
  if (seen.since !== undefined) {
    return known.stages.some(
      ({ source, value, since }) => source === 'import' && value === seen.value && since === seen.since,
    );
  }
  const belief = known.properties[seen.property]?.import;
  return belief !== undefined && belief.value === seen.value;
}

/**
 * True when telling the value again makes it believed: a page has shown another one since the last import, and
 * this export, made later still, says that the tool holds the old one.
 */
function corrects({ property, value, asOf }: Observation, known: RecordState | undefined): boolean {
  const told = known?.properties[property];
  if (!known || !told?.import || asOf <= told.import.asOf) return false;
  if (believe(known.properties, property).used?.value === value) return false;
  const after = { ...known.properties, [property]: { ...told, import: { value, asOf } } };
  return believe(after, property).used?.value === value;
}
