import type { HostId } from '../records/record-ref.ts';
import type { SelectorPack } from './selector-pack.ts';

/** One shape of a host's addresses. */
export interface AddressShape {
  /** The kind of page, in a word: `record`, `list`, `board`, `task`. Views and lists of the pack refer to it. */
  page: string;
  /** Regular expression (source text) for the address from the path on, query and hash included, from its beginning.
   *  Its groups: `account`, `object`, `id`, all of them optional. */
  pattern: string;
  /** The host's name of the object where the shape alone says it. */
  object?: string;
}

/** What a host's addresses say. */
export interface AddressGrammar {
  /** Regular expressions (source text) that the host name must match as a whole. The group `account` stands where
   *  the host name says whose data it is. */
  hostnames: string[];
  /** The first that matches counts. */
  shapes: AddressShape[];
  /** The host's name of an object → our word for it. Objects that are not listed are not records to us. */
  objects: Record<string, string>;
  /** The first characters of an id → the host's name of the object, where an address may leave it out. */
  prefixes?: Record<string, string>;
  /** The one form of an id that may be written in several; undefined when it is none. */
  normaliseId?: (id: string) => string | undefined;
}

/** How addresses of records are made. */
export interface HostLinks {
  /** The address of a record, from the path on, such as `/contacts/{account}/record/{object}/{id}`. */
  path: string;
  /** The host name for links of an account, with `{account}`; links keep the host name of the page otherwise. */
  hostname: string;
  /** The same for accounts whose whole name fits a regular expression, before `hostname`. */
  hostnames?: { account: string; hostname: string }[];
}

/** What the addresses of a host say. */
export interface HostGrammar {
  host: HostId;
  addresses: AddressGrammar;
}

/** Our word for the object → our property → the host's name of it. */
export type HostNames = Record<string, Record<string, string>>;

/**
 * What a script inside a host's pages knows of it: how it calls our properties, and how its pages are built. The engine
 * in this folder does the finding, verifying, watching and mounting. The script carries the grammar only and gets the rest from
 * the worker.
 */
export interface PageAdapter extends HostGrammar {
  names: HostNames;
  pack: SelectorPack;
}

/** All that Waymark knows of one host, as data; the pack is the one that ships. */
export interface HostAdapter extends PageAdapter {
  links: HostLinks;
}

/** What an address of a host says. */
export interface HostPlace {
  host: HostId;
  /** The kind of page, from the shape. */
  page: string;
  /** Null where the address does not say it (old addresses of Asana). */
  account: string | null;
  /** Our word; null where the address names none. */
  object: string | null;
  /** Null on lists and other pages. */
  id: string | null;
}
