import type { HostGrammar } from '../host-adapter.ts';
import { asanaAddresses } from './asana-addresses.ts';
import { asanaNames } from './asana-names.ts';

export const asanaGrammar: HostGrammar = {
  host: 'asana',
  addresses: asanaAddresses,
  names: asanaNames,
};
