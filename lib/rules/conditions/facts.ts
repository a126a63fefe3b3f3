import type { Temporal } from 'temporal-polyfill';
import { dayNumber } from '../../records/day-number.ts';
import { History, type HistorySource } from './history.ts';
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
  /** Left out for a record without a past. */
  history?: HistorySource;
}

/** A property as a condition names it, with its place in every `Facts`: places are found faster than names. */
export interface PropertyPlace {
  property: string;
  place: number;
}

const places = new Map<string, PropertyPlace>();

/** The place of a property; the same at every call. There are as many as playbooks name in conditions. */
export function placeOf(property: string): PropertyPlace {
  const before = places.get(property);
  if (before) return before;
  const made = { property, place: places.size };
  places.set(property, made);
  return made;
}

/** What conditions look at: each value is read once, however many rules ask for it. */
export class Facts {
  readonly source: FactSource;
  /** Today in the calendar's time zone, as a day number. */
  readonly today: number;
  private readonly timeZone: string;
  private readonly readings: (Reading | undefined)[] = [];
  private past: History | undefined;

  constructor(source: FactSource) {
    const { year, month, day, timeZoneId } = source.now;
    this.source = source;
    this.today = dayNumber(year, month, day);
    this.timeZone = timeZoneId;
  }

  /** A property as text, number and day. */
  of({ property, place }: PropertyPlace): Reading {
    this.readings[place] ??= new Reading(this.source.value(property), this.timeZone);
    return this.readings[place];
  }

  /** The record's past; made for the first condition that asks about it. */
  get history(): History {
    this.past ??= new History(this.source.history, this.timeZone);
    return this.past;
  }
}
