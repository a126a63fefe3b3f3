import type { RecordRef } from '../records/record-ref.ts';
import type { AddressShape, HostAdapter, HostGrammar, HostPlace } from './host-adapter.ts';

/**
 * What an address says, or nothing when it is not one of the host's own. The address is the only thing that says
 * which record a page shows (hosts.md 0.4).
 */
export function parseAddress(adapter: HostGrammar, address: string): HostPlace | undefined {
  if (last?.adapter !== adapter || last.address !== address)
    last = { adapter, address, place: read(adapter, address) };
  return last.place;
}

/** One address is asked for many times while a record is shown. */
let last: { adapter: HostGrammar; address: string; place: HostPlace | undefined } | undefined;

/** The record that a place is, where its address says all of it. */
export function placeRecord({ host, account, object, id }: HostPlace): RecordRef | undefined {
  return account !== null && object !== null && id !== null ? { host, account, object, id } : undefined;
}

/** Whether the address belongs to the host's own application, over https and on its usual port. */
export function isHostPage(adapter: HostGrammar, address: string): boolean {
  return parseAddress(adapter, address) !== undefined;
}

/** The host's name of an object that we call `word`; the word itself for one that it does not have. */
export function hostObject({ addresses }: HostGrammar, word: string): string {
  return Object.entries(addresses.objects).find(([, ours]) => ours === word)?.[0] ?? word;
}

/** A record's address: on the account's own host name, or on that of `near`, an address of the same account. */
export function recordAddress(adapter: Omit<HostAdapter, 'pack'>, record: RecordRef, near?: string): string {
  const { path, hostname, hostnames = [] } = adapter.links;
  const parts: Record<string, string> = {
    account: record.account,
    object: hostObject(adapter, record.object),
    id: record.id,
  };
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (_, name: string) => parts[name] ?? '');
  const here = near !== undefined && parseAddress(adapter, near)?.account === record.account;
  const special = hostnames.find(({ account }) => new RegExp(`^(?:${account})$`).test(record.account));
  const host = here && near !== undefined ? new URL(near).host : fill(special?.hostname ?? hostname);
  return `https://${host}${fill(path)}`;
}

function read({ host, addresses }: HostGrammar, address: string): HostPlace | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (url.protocol !== 'https:') return undefined;
  const named = addresses.hostnames.map((one) => new RegExp(`^(?:${one})$`).exec(url.host)).find(Boolean);
  if (!named) return undefined;
  const tail = url.pathname + url.search + url.hash;
  const ofHost = named.groups?.account ?? null;
  for (const shape of addresses.shapes) {
    const match = new RegExp(shape.pattern).exec(tail);
    const found = match && readShape(addresses, shape, match.groups ?? {});
    if (found) return { host, page: shape.page, account: match.groups?.account ?? ofHost, ...found };
  }
  return { host, page: 'other', account: ofHost, object: null, id: null };
}

/** Our word for the object and the id in its one form; both null for objects that are not records to us. */
function readShape(
  { objects, prefixes = {}, normaliseId }: HostGrammar['addresses'],
  shape: AddressShape,
  groups: Record<string, string | undefined>,
): { object: string | null; id: string | null } | undefined {
  const id = groups.id === undefined || !normaliseId ? groups.id : normaliseId(groups.id);
  // An id that is none: the address means something else.
  if (groups.id !== undefined && id === undefined) return undefined;
  const prefix = id && Object.keys(prefixes).find((start) => id.startsWith(start));
  const name = shape.object ?? groups.object ?? (prefix ? prefixes[prefix] : undefined) ?? '';
  const object = Object.hasOwn(objects, name) ? (objects[name] ?? null) : null;
  return { object, id: object === null ? null : (id ?? null) };
}
