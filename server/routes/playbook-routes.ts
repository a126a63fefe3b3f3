import { parsePlaybook } from '../../lib/playbook/parse-playbook.ts';
import {
  checkAnswer,
  checkRequest,
  playbookAnswer,
  publishAnswer,
  publishRequest,
} from '../../lib/sync/admin-protocol.ts';
import { ApiError } from '../http/api-error.ts';
import { publishPlaybook } from '../services/publish-playbook.ts';
import { defineRoute } from './define-route.ts';

const read = defineRoute({
  method: 'get',
  path: '/v1/playbook',
  access: 'viewer',
  summary: 'The playbook in force, as it was written',
  answer: playbookAnswer,
  refusals: { 404: 'No playbook is in force yet' },
  handle: async ({ deps, caller }) => {
    const found = await deps.playbooks.find(deps.db, caller.workspace);
    if (!found) throw new ApiError(404, 'no-playbook', 'No playbook is in force yet: publish one.');
    const { version, publishedAt, publishedBy, note, yaml } = found;
    return { version, publishedAt, publishedBy, note, yaml };
  },
});

const publish = defineRoute({
  method: 'post',
  path: '/v1/playbook',
  access: 'editor',
  summary: 'Puts a playbook in force for everybody',
  body: publishRequest,
  answer: publishAnswer,
  refusals: {
    409: 'A newer playbook was published since `base`',
    422: 'The playbook has problems, listed in `problems`; the one in force stays',
  },
  handle: ({ deps, caller, body }) => publishPlaybook(deps, caller, body),
});

const check = defineRoute({
  method: 'post',
  path: '/v1/playbook/check',
  access: 'editor',
  summary: 'What is wrong with a playbook, changing nothing',
  body: checkRequest,
  answer: checkAnswer,
  handle: async ({ body }) => {
    const parsed = parsePlaybook(body.yaml, body.file);
    return { ok: parsed.ok, problems: parsed.ok ? [] : parsed.problems };
  },
});

export const playbookRoutes = [read, publish, check];
