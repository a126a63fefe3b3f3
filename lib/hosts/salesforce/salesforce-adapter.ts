import type { HostAdapter } from '../host-adapter.ts';
import { salesforceAddresses } from './salesforce-addresses.ts';
import { salesforceNames } from './salesforce-names.ts';
import { salesforcePack } from './salesforce-pack.ts';

export const salesforceAdapter: HostAdapter = {
  host: 'salesforce',
  addresses: salesforceAddresses,
  names: salesforceNames,
  pack: salesforcePack,
};
