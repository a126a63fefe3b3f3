import type { HostAdapter } from '../host-adapter.ts';
import { hubspotAddresses } from './hubspot-addresses.ts';
import { hubspotNames } from './hubspot-names.ts';
import { hubspotPack } from './hubspot-pack.ts';

export const hubspotAdapter: HostAdapter = {
  host: 'hubspot',
  addresses: hubspotAddresses,
  names: hubspotNames,
  pack: hubspotPack,
};
