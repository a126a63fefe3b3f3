import { findDay } from '../../records/find-day.ts';
import { findNumber } from '../../records/find-number.ts';

/** A host's text of one property, and what it means; each meaning is worked out when it is first asked for. */
export class Reading {
  /** The host's own text, or null when it is not known. */
  readonly text: string | null;
  readonly #timeZone: string;
  #plain: string | null | undefined;
  #number: number | undefined;
  #day: number | undefined;

  constructor(text: string | null, timeZone: string) {
    this.text = text;
    this.#timeZone = timeZone;
  }

  /** The text without what people and hosts differ in, or null. */
  get plain(): string | null {
    this.#plain ??= this.text === null ? null : plainText(this.text);
    return this.#plain;
  }

  /** The number it means. NaN when it is not known or may be two numbers, so that no comparison holds. */
  get number(): number {
    this.#number ??= findNumber(this.text ?? '') ?? Number.NaN;
    return this.#number;
  }

  /** The day it means, as a day number. NaN when it is not known or may be two days. */
  get day(): number {
    this.#day ??= findDay(this.text ?? '', this.#timeZone) ?? Number.NaN;
    return this.#day;
  }
}

/** People and hosts differ in capitals and spaces only. */
export function plainText(text: string): string {
  return text.trim().replace(/\s+/g, ' ').toLowerCase();
}
