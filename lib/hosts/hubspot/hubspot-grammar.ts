import type { HostGrammar } from '../host-adapter.ts';
import { hubspotAddresses } from './hubspot-addresses.ts';

export const hubspotGrammar: HostGrammar = {
  host: 'hubspot',
  addresses: hubspotAddresses,
};
