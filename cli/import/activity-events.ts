import { v5 as uuid } from 'uuid';
import type { JournalEvent } from '../../lib/records/journal-event.ts';
import { type RecordRef, recordKey } from '../../lib/records/record-ref.ts';
import type { RecordState } from '../../lib/records/record-state.ts';
import type { RowActivity } from './row-to-activities.ts';

/** The namespace of the ids of imported activities; never change it, or every import comes in twice. */
const namespace = '0c9be0a6-31f5-4f0e-8a57-6d1f7f1a3c42';

/** The events for what a row says has happened and the backend does not know yet. One thing on one day has one id. */
export function activityEvents(
  record: RecordRef,
  activities: readonly RowActivity[],
  known: RecordState | undefined,
): JournalEvent[] {
  const told = new Set(known?.activities?.map(({ event }) => event));
  return activities
    .map(({ kind, by, at }): JournalEvent => {
      const id = uuid(JSON.stringify([recordKey(record), kind, by, at]), namespace);
      return { id, type: 'activity.happened', record, occurredAt: at, playbook: null, kind, by, at };
    })
    .filter(({ id }) => !told.has(id));
}
