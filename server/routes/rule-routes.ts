import {
  restoreRequest,
  rulesAnswer,
  showingsAnswer,
  showingsRequest,
} from '../../lib/sync/showings-protocol.ts';
import { listRules, restoreRule } from '../services/judge-rules.ts';
import { keepShowings } from '../services/keep-showings.ts';
import { defineRoute } from './define-route.ts';

const showings = defineRoute({
  method: 'post',
  path: '/v1/showings',
  access: 'member',
  summary: 'Which flags whoever asks was shown: rations their cards over all browsers, and judges rules',
  body: showingsRequest,
  answer: showingsAnswer,
  handle: async ({ deps, caller, body }) => ({ kept: await keepShowings(deps, caller, body.showings) }),
});

const rules = defineRoute({
  method: 'get',
  path: '/v1/rules',
  access: 'member',
  summary: 'How people answer the stall rules of the playbook in force, counted over 30 days',
  answer: rulesAnswer,
  refusals: { 409: 'No playbook is in force yet' },
  handle: async ({ deps, caller }) => ({ rules: await listRules(deps, caller) }),
});

const restore = defineRoute({
  method: 'post',
  path: '/v1/rules/restore',
  access: 'editor',
  summary: 'Has a rule that was demoted show as it is written again, and counts anew',
  body: restoreRequest,
  answer: rulesAnswer,
  refusals: { 409: 'No playbook is in force yet' },
  handle: async ({ deps, caller, body }) => {
    await restoreRule(deps, caller, body.rule);
    return { rules: await listRules(deps, caller) };
  },
});

export const ruleRoutes = [showings, rules, restore];
