import { findDay } from '../../records/find-day.ts';
import { findNumber } from '../../records/find-number.ts';

/** A host's text of one property, and what it means; each meaning is worked out when it is first asked for. */
export class Reading {
  /** The host's own text, or null when it is not known. */
  readonly text: string | null;
  private readonly timeZone: string;
  // Ordinary fields: the rules of a company read them millions of times, and `#private` ones are slower.
  private plainly: string | null | undefined = undefined;
  private numerically: number | undefined = undefined;
  private daily: number | undefined = undefined;

  constructor(text: string | null, timeZone: string) {
    this.text = text;
    this.timeZone = timeZone;
  }

  /** The text without what people and hosts differ in, or null. */
  get plain(): string | null {
    if (this.plainly === undefined) this.plainly = this.text === null ? null : plainText(this.text);
    return this.plainly;
  }

  /** The number it means. NaN when it is not known or may be two numbers, so that no comparison holds. */
  get number(): number {
    this.numerically ??= findNumber(this.text ?? '') ?? Number.NaN;
    return this.numerically;
  }

  /** The day it means, as a day number. NaN when it is not known or may be two days. */
  get day(): number {
    this.daily ??= findDay(this.text ?? '', this.timeZone) ?? Number.NaN;
    return this.daily;
  }
}

/** People and hosts differ in capitals and spaces only. */
export function plainText(text: string): string {
  return text.trim().replace(/\s+/g, ' ').toLowerCase();
}
