import type { HostId } from '../records/record-ref.ts';

/**
 * Where something stands on a page. In selectors `{name}` stands for the host's name of the property, `{object}` for
 * its name of the object and `{id}` for the record's id in the address.
 */
export interface Probe {
  selector: string;
  /** The value is this attribute of the element. Otherwise it is the element's text, or that of the form field in it. */
  attribute?: string;
  /** The element is a row, and the value is the first part of it that fits. With `second` it is the second part with
   *  text, the first being the label. */
  part?: string;
}

/** A place for the line: beside or inside the first visible element that fits. */
export interface MountPoint {
  /** Named in reports of what could not be found. */
  id: string;
  selector: string;
  place: 'before' | 'after' | 'first-child';
  /** Skip the place when the element is narrower than this many CSS px. */
  minWidth?: number;
}

/** One kind of view of a record: its page, a pane, a preview. */
export interface RecordView {
  /** Named in reports of what could not be found. */
  id: string;
  /** The kinds of address (`AddressShape.page`) under which the view may be open; all when left out. */
  pages?: string[];
  /** Our words for the objects that it shows; all when left out. */
  objects?: string[];
  /** All is looked for inside the first of these that is laid out; in the whole document when left out. */
  scopes?: string[];
  /** The address does not say which record this is: it is the one that this link of the view leads to. */
  link?: string;
  /** Probes of single properties, best first, tried before `probes`. The record's title is the property `name`. */
  properties: Record<string, Probe[]>;
  /** Probes of any property that has a name on the host, best first. */
  probes: Probe[];
  mounts: MountPoint[];
  /** What is there on every such page: properties, and `mount`. What of it is missing is reported. */
  expects: string[];
}

/** One kind of list of records: a board, a table. */
export interface ListView {
  /** Named in reports of what could not be found. */
  id: string;
  /** The kinds of address under which the list may be shown; all when left out, and then it is not looked for in shadow trees:
   *  that would be a walk through every page. */
  pages?: string[];
  /** Our word for what the items are; the object that the address names when left out. */
  object?: string;
  /** The part that holds the items and is watched. */
  container: string;
  /** One card or row, inside the container. */
  item: string;
  /** What says which record an item is. */
  key: {
    /** The part of the item that says it; the item itself when left out. */
    part?: string;
    attribute: string;
    /** `id`: the attribute is the id. `tail`: the id follows the last `-` or `_`. `link`: the attribute is an address. */
    as: 'id' | 'tail' | 'link';
  };
  /** Where a mark goes: at the end of this part of the item, or of the item itself when left out. */
  mark?: string;
}

/**
 * All that is known of how one host's pages are built, as data. Every selector is a probe that may fail; the engine
 * tries them in order and believes only what is laid out, outside the `never` parts and fresh. A backend may
 * serve a newer pack than the one that ships.
 */
export interface SelectorPack {
  /** Grows with every change. */
  version: number;
  host: HostId;
  /** Parts may sit in open shadow roots, which are searched too. */
  deep?: boolean;
  views: RecordView[];
  lists: ListView[];
  /** The block that the host renders as one: values in it are believed together. */
  card: string;
  /** Nothing inside is ever read: previews of other records, busy feeds, parts still loading. */
  never: string;
  /** Attributes of parts that come by the hundred and are never values: left out of the query for speed only. */
  crowd: string[];
  /** Parts inside a value that are not the value, such as its label. */
  labels: string;
  /** Texts by which the host says "empty". */
  empty: string[];
}
