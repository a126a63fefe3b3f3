import type { HostAdapter, HostLinks } from '../host-adapter.ts';
import { salesforceGrammar } from './salesforce-grammar.ts';
import { salesforceNames } from './salesforce-names.ts';
import { salesforcePack } from './salesforce-pack.ts';

const links: HostLinks = {
  path: '/lightning/r/{object}/{id}/view',
  hostname: '{account}.lightning.force.com',
  // Two hyphens stand in the name of a sandbox only.
  hostnames: [{ account: '.+--.+', hostname: '{account}.sandbox.lightning.force.com' }],
};

export const salesforceAdapter: HostAdapter = {
  ...salesforceGrammar,
  names: salesforceNames,
  links,
  pack: salesforcePack,
};
