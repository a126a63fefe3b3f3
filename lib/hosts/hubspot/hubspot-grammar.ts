import type { HostGrammar } from '../host-adapter.ts';
import { hubspotAddresses } from './hubspot-addresses.ts';
import { hubspotNames } from './hubspot-names.ts';

export const hubspotGrammar: HostGrammar = {
  host: 'hubspot',
  addresses: hubspotAddresses,
  names: hubspotNames,
};
