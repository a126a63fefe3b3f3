import type { HostGrammar } from '../host-adapter.ts';
import { asanaAddresses } from './asana-addresses.ts';

export const asanaGrammar: HostGrammar = {
  host: 'asana',
  addresses: asanaAddresses,
};
