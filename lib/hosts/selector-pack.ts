import type { HostId } from '../records/record-ref.ts';

/** A place for the line: beside or inside the first visible element that fits. */
export interface MountPoint {
  /** Named in reports of what could not be found. */
  id: string;
  selector: string;
  place: 'after' | 'first-child';
  /** Skip the place when the element is narrower than this many CSS px. */
  minWidth?: number;
}

/**
 * All that is known of one host's pages, as data. Every selector is a probe that may fail; the engine tries
 * them in order and believes only what is laid out, outside the `never` scopes and fresh.
 */
export interface SelectorPack {
  version: number;
  host: HostId;
  /** Regular expression (source text) that the host name must match as a whole. */
  hostname: string;
  /** Regular expressions for the path, with the groups `account`, `object` and `id`. */
  paths: string[];
  /** The object as the path names it → our word. Objects that are not listed are not records to us. */
  objects: Record<string, string>;
  /** Our property → the host's name for it. */
  names: Record<string, string>;
  /** Selectors of a property's value, best first; `{name}` stands for the host's property name. */
  probes: string[];
  /** Selectors of a property's row, tried after the probes: its first part is the label, its second the value. */
  rows: string[];
  /** Selectors of the record's title, tried before the probes of the property `name`. */
  title: string[];
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
  mounts: MountPoint[];
}
