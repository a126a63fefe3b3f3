import type { HostAdapter } from '../host-adapter.ts';
import { asanaAddresses } from './asana-addresses.ts';
import { asanaNames } from './asana-names.ts';
import { asanaPack } from './asana-pack.ts';

/** All that Waymark knows of Asana. */
export const asanaAdapter: HostAdapter = {
  host: 'asana',
  addresses: asanaAddresses,
  names: asanaNames,
  pack: asanaPack,
};
