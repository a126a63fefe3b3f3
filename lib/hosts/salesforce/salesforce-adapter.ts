import type { HostAdapter } from '../host-adapter.ts';
import { salesforceGrammar } from './salesforce-grammar.ts';
import { salesforcePack } from './salesforce-pack.ts';

export const salesforceAdapter: HostAdapter = { ...salesforceGrammar, pack: salesforcePack };
