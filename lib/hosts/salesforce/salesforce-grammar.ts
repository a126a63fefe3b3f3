import type { HostGrammar } from '../host-adapter.ts';
import { salesforceAddresses } from './salesforce-addresses.ts';
import { salesforceNames } from './salesforce-names.ts';

export const salesforceGrammar: HostGrammar = {
  host: 'salesforce',
  addresses: salesforceAddresses,
  names: salesforceNames,
};
