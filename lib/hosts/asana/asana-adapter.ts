import type { HostAdapter, HostLinks } from '../host-adapter.ts';
import { asanaGrammar } from './asana-grammar.ts';
import { asanaNames } from './asana-names.ts';
import { asanaPack } from './asana-pack.ts';

const links: HostLinks = {
  path: '/1/{account}/{object}/{id}',
  hostname: 'app.asana.com',
};

export const asanaAdapter: HostAdapter = { ...asanaGrammar, names: asanaNames, links, pack: asanaPack };
