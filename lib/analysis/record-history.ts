import type { JournalEvent } from '../records/journal-event.ts';

/** One record and everything the journal tells of it, in order of arrival. */
export interface RecordHistory {
  /** `host:account:object:id`. */
  record: string;
  /** The events as they count, at least one. May throw where one cannot be read. */
  read(): readonly [JournalEvent, ...JournalEvent[]];
}
