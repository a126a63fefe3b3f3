import type { HostAdapter } from '../host-adapter.ts';
import { asanaGrammar } from './asana-grammar.ts';
import { asanaPack } from './asana-pack.ts';

export const asanaAdapter: HostAdapter = { ...asanaGrammar, pack: asanaPack };
