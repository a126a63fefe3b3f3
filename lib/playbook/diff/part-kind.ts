import type { Text, TextKey } from '../../text/text.ts';
import type { NameBook } from './name-book.ts';
import type { Part } from './words.ts';

/** Where a value stands: the names of its playbook, and the parts around it, outermost first. */
export interface Place {
  book: NameBook;
  around: readonly Part[];
}

type NameIn<Group extends string> =
  Extract<TextKey, `change.${Group}.${string}`> extends `change.${Group}.${infer Name}` ? Name : never;

/** The name of a field among the sentences of changes: `change.set.stepDue`, `change.changed.stepDue`… */
export type FieldName = NameIn<'set'>;

/** What a part is, among the sentences of changes: `change.subject.step`. */
export type Noun = NameIn<'subject'>;

/** A list of plain values, among the sentences of changes: `change.came.holidays`. */
export type ListName = NameIn<'came'>;

/** How one field reads: which sentences it has, and its values in words. */
export interface Field {
  name: FieldName;
  words(value: unknown, place: Place): Text;
  /** Said of a new part too, by a sentence of its own. */
  fact?: NameIn<'fact'>;
}

/** How a list of plain values reads: which sentences it has, and its values in words. */
export interface PlainList {
  name: ListName;
  /** How it reads where one side has no such list at all. */
  own?: FieldName;
  /** The host whose names these are. */
  host?: string;
  words(value: unknown, place: Place): Text;
}

/** How a kind of part reads. What is not named here is told by its key. */
export interface PartKind {
  noun: Noun;
  fields?: Record<string, Field>;
  lists?: Record<string, PlainList>;
  /** Lists of further parts, by key. */
  parts?: Record<string, ListedKind>;
  /** True where the place in the list means something. */
  ordered?: boolean;
  /** The part as it is compared, where its own form has two keys for one thing. */
  normal?(part: Part): Part;
}

/** A kind of part that stands in lists. */
export interface ListedKind extends PartKind {
  noun: Exclude<Noun, 'playbook' | 'calendar'>;
}
