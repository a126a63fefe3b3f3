import type { HostAdapter, HostLinks } from '../host-adapter.ts';
import { hubspotGrammar } from './hubspot-grammar.ts';
import { hubspotNames } from './hubspot-names.ts';
import { hubspotPack } from './hubspot-pack.ts';

const links: HostLinks = {
  path: '/contacts/{account}/record/{object}/{id}',
  hostname: 'app.hubspot.com',
};

export const hubspotAdapter: HostAdapter = {
  ...hubspotGrammar,
  names: hubspotNames,
  links,
  pack: hubspotPack,
};
