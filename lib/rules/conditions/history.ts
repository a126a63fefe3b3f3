import type { PropertyType } from '../../playbook/property-types.ts';
import type { Activity } from '../../records/activity.ts';
import { findDay } from '../../records/find-day.ts';
import type { ToldValue } from '../../records/told-value.ts';
import { type Change, changesOf } from './changes-of.ts';

/** One visit to a stage, as far as its beginning goes (see `Visit`). */
interface StageEntry {
  since: string;
  certainty: 'exact' | 'at-least';
}

/** What there is to know of a record's past. */
export interface HistorySource {
  /** Everything told of a property, oldest first. */
  told(property: string): readonly ToldValue[];
  type(property: string): PropertyType;
  /** What happened around the record by now, oldest first. */
  activities: readonly Activity[];
  /** The record's visits to a stage, oldest first. */
  entries(stage: string): readonly StageEntry[];
}

/** A record without a past. */
const nothing: HistorySource = { told: () => [], type: () => 'text', activities: [], entries: () => [] };

/** A record's past as conditions look at it: each property's changes are worked out once. */
export class History {
  readonly source: HistorySource;
  readonly #timeZone: string;
  readonly #changes = new Map<string, Change[]>();

  constructor(source: HistorySource | undefined, timeZone: string) {
    this.source = source ?? nothing;
    this.#timeZone = timeZone;
  }

  changes(property: string): readonly Change[] {
    const before = this.#changes.get(property);
    if (before) return before;
    const { told, type } = this.source;
    const made = changesOf(told(property), type(property), this.#timeZone);
    this.#changes.set(property, made);
    return made;
  }

  /** The day of an instant in the calendar's time zone, as a day number. */
  day(instant: string): number {
    return findDay(instant, this.#timeZone) ?? Number.NaN;
  }
}
