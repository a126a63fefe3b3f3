import { v5 as uuid } from 'uuid';
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
      id: uuid(JSON.stringify([recordKey(record), ...group.map(identity)]), namespace),
      type: 'record.observed',
      record,
      occurredAt,
      playbook: null,
      observations: group,
    };
  });
}

/** A dated stage is the same one whenever it is told; an undated value is told anew by a newer export. */
function identity({ property, value, since, asOf }: Observation) {
  return since === undefined ? [property, value, 'as of', asOf] : [property, value, since];
}

function isNews(seen: Observation, known: RecordState | undefined): boolean {
  if (!known) return true;
  if (seen.since !== undefined) {
    return !known.stages.some(
      ({ source, value, since }) => source === 'import' && value === seen.value && since === seen.since,
    );
  }
  const belief = known.properties[seen.property]?.import;
  return !belief || belief.value !== seen.value;
}
