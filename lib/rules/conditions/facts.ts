import type { Temporal } from 'temporal-polyfill';
import { dayNumber } from '../../records/day-number.ts';
import { Reading } from './reading.ts';

/** What there is to know of one record at one moment. */
export interface FactSource {
  /** The host's text of a property, or null when it is not known. */
  value(property: string): string | null;
  /** What people call a property. */
  title(property: string): string;
  /** True when the record is or was in the stage. */
  visited(stage: string): boolean;
  stageTitle(stage: string): string;
  now: Temporal.ZonedDateTime;
}

/** What conditions look at: each value is read once, however many rules ask for it. */
export class Facts {
  readonly source: FactSource;
  /** Today in the calendar's time zone, as a day number. */
  readonly today: number;
  readonly #timeZone: string;
  readonly #readings = new Map<string, Reading>();

  constructor(source: FactSource) {
    const { year, month, day, timeZoneId } = source.now;
    this.source = source;
    this.today = dayNumber(year, month, day);
    this.#timeZone = timeZoneId;
  }

  /** A property as text, number and day. */
  of(property: string): Reading {
    const before = this.#readings.get(property);
    if (before) return before;
    const made = new Reading(this.source.value(property), this.#timeZone);
    this.#readings.set(property, made);
    return made;
  }
}
