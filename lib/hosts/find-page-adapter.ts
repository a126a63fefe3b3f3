import type { HostAdapter } from './host-adapter.ts';
import { isHostPage } from './parse-address.ts';

/**
 * The adapter for the page at an address, or nothing on those parts of the host's `domain` that are not its application.
 * A page of any other domain is a site that a person added: a proxy that goes on behind the host's own name, or
 * stands in its place.
 */
export function findPageAdapter(
  adapter: HostAdapter,
  domain: RegExp,
  address: string,
): HostAdapter | undefined {
  if (isHostPage(adapter, address)) return adapter;
  if (domain.test(new URL(address).hostname)) return undefined;
  const hostnames = [...adapter.addresses.hostnames.map((one) => `(?:${one})\\..+`), '.+'];
  return { ...adapter, addresses: { ...adapter.addresses, hostnames } };
}
