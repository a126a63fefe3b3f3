import {
  dismissMissRequest,
  sopCountAnswer,
  sopCountReport,
  sopMissesAnswer,
  sopUsesAnswer,
} from '../../lib/sync/sop-counts-protocol.ts';
import { keepSopCounts } from '../services/sops/keep-sop-counts.ts';
import { dismissSopMiss, readSopMisses, readSopUses } from '../services/sops/read-sop-counts.ts';
import { defineRoute } from './define-route.ts';

const count = defineRoute({
  method: 'post',
  path: '/v1/sop-counts',
  access: 'viewer',
  summary:
    'Adds how often SOPs were opened in a browser, and what was not found there; keeps nothing of whose it is',
  body: sopCountReport,
  answer: sopCountAnswer,
  handle: async ({ deps, caller, body }) => ({ counted: await keepSopCounts(deps, caller, body) }),
});

const uses = defineRoute({
  method: 'get',
  path: '/v1/sop-uses',
  access: 'member',
  summary: 'How often each SOP was opened in the last five weeks, by whomever',
  answer: sopUsesAnswer,
  handle: async ({ deps, caller }) => ({ uses: await readSopUses(deps, caller) }),
});

const misses = defineRoute({
  method: 'get',
  path: '/v1/sop-misses',
  access: 'editor',
  summary: 'What was looked for and not found, by whomever',
  answer: sopMissesAnswer,
  handle: async ({ deps, caller }) => ({ misses: await readSopMisses(deps, caller) }),
});

const dismiss = defineRoute({
  method: 'post',
  path: '/v1/sop-misses/dismiss',
  access: 'editor',
  summary: 'Takes words that were not found off the list; answers those that are left',
  body: dismissMissRequest,
  answer: sopMissesAnswer,
  refusals: { 404: 'Nobody looked for these words' },
  handle: async ({ deps, caller, body }) => ({ misses: await dismissSopMiss(deps, caller, body.words) }),
});

export const sopCountRoutes = [count, uses, misses, dismiss];
