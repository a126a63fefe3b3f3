import type { NameBook } from './name-book.ts';
import type { Part } from './words.ts';

/** Where a value stands: the names of its playbook, and the parts around it, outermost first. */
export interface Place {
  book: NameBook;
  around: readonly Part[];
}

/** How one field reads: `is due` + `after 4 business hours`; `none` names its absence. */
export interface Field {
  verb: string;
  none: string;
  words(value: unknown, place: Place): string;
  /** Said of a new part too. */
  telling?: boolean;
}

/** How a list of plain values reads: its noun, and its values in words. */
export interface PlainList {
  noun: string;
  words(value: unknown, place: Place): string;
}

/** How a kind of part reads. What is not named here is told by its key. */
export interface PartKind {
  noun: string;
  fields?: Record<string, Field>;
  lists?: Record<string, PlainList>;
  /** Lists of further parts, by key. */
  parts?: Record<string, PartKind>;
  /** True where the place in the list means something. */
  ordered?: boolean;
  /** The part as it is compared, where its own form has two keys for one thing. */
  normal?(part: Part): Part;
}
