import type { HostAdapter } from '../host-adapter.ts';
import { hubspotGrammar } from './hubspot-grammar.ts';
import { hubspotPack } from './hubspot-pack.ts';

export const hubspotAdapter: HostAdapter = { ...hubspotGrammar, pack: hubspotPack };
