import type { HostGrammar } from '../host-adapter.ts';
import { salesforceAddresses } from './salesforce-addresses.ts';

export const salesforceGrammar: HostGrammar = {
  host: 'salesforce',
  addresses: salesforceAddresses,
};
