import { findDay } from '../../records/find-day.ts';
import { findNumber } from '../../records/find-number.ts';
import type { Text } from '../../text/text.ts';
import { History, type HistorySource } from './history.ts';
import { plainText } from './plain-text.ts';

/** What there is to know of one record at one moment. */
export interface FactSource {
  /** The host's text of a property, or null when it is not known. */
  value(property: string): string | null;
  /** What people call a property. */
  title(property: string): Text;
  /** True when the record is or was in the stage. */
  visited(stage: string): boolean;
  stageTitle(stage: string): string;
  /** Today in the calendar's time zone, as a day number. */
  today: number;
  timeZone: string;
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
  // What was read of each property, at its place.
  private readonly texts: (string | null)[] = [];
  private readonly plains: (string | null)[] = [];
  private readonly numbers: number[] = [];
  private readonly days: number[] = [];
  private past: History | undefined;

  constructor(source: FactSource) {
    this.source = source;
    this.today = source.today;
    this.timeZone = source.timeZone;
  }

  /** The host's own text of a property, or null when it is not known. */
  text({ property, place }: PropertyPlace): string | null {
    const before = this.texts[place];
    if (before !== undefined) return before;
    const text = this.source.value(property);
    this.texts[place] = text;
    return text;
  }

  /** The text without what people and hosts differ in, or null. */
  plain(at: PropertyPlace): string | null {
    const before = this.plains[at.place];
    if (before !== undefined) return before;
    const text = this.text(at);
    const plain = text === null ? null : plainText(text);
    this.plains[at.place] = plain;
    return plain;
  }

  /** The number it means. NaN when it is not known or may be two numbers, so that no comparison holds. */
  number(at: PropertyPlace): number {
    this.numbers[at.place] ??= findNumber(this.text(at) ?? '') ?? Number.NaN;
    return this.numbers[at.place] ?? Number.NaN;
  }

  /** The day it means, as a day number. NaN when it is not known or may be two days. */
  day(at: PropertyPlace): number {
    this.days[at.place] ??= findDay(this.text(at) ?? '', this.timeZone) ?? Number.NaN;
    return this.days[at.place] ?? Number.NaN;
  }

  /** The record's past; made for the first condition that asks about it. */
  get history(): History {
    this.past ??= new History(this.source.history, this.timeZone);
    return this.past;
  }
}
