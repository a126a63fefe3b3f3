import type { HostGrammar } from './host-adapter.ts';
import { isHostPage } from './parse-address.ts';

/**
 * The grammar for the page at an address, or nothing on those parts of the host's `domain` that are not its application.
 * A page of any other domain is a site that a person added: a proxy that goes on behind the host's own name, or
 * stands in its place.
 */
export function findPageGrammar(
  grammar: HostGrammar,
  domain: RegExp,
  address: string,
): HostGrammar | undefined {
  if (isHostPage(grammar, address)) return grammar;
  if (domain.test(new URL(address).hostname)) return undefined;
  const hostnames = [...grammar.addresses.hostnames.map((one) => `(?:${one})\\..+`), '.+'];
  return { ...grammar, addresses: { ...grammar.addresses, hostnames } };
}
