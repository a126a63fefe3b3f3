import { parsePlaybook } from '../../lib/playbook/parse-playbook.ts';
import {
  checkAnswer,
  checkRequest,
  type PublishAnswer,
  playbookAnswer,
  playbookQuery,
  publishAnswer,
  publishRequest,
  rollbackRequest,
  scheduledAnswer,
  scheduledBody,
  versionsAnswer,
  versionsQuery,
} from '../../lib/sync/admin-protocol.ts';
import { simulateAnswer, simulateRequest } from '../../lib/sync/simulate-protocol.ts';
import { thresholdsAnswer, thresholdsQuery } from '../../lib/sync/thresholds-protocol.ts';
import { getPlaybook, listVersions, rollBack } from '../services/playbook-versions.ts';
import { proposeLimits } from '../services/propose-limits.ts';
import { publishPlaybook } from '../services/publish-playbook.ts';
import { schedulePlaybook } from '../services/schedule-playbook.ts';
import { cancelScheduled, listScheduled } from '../services/scheduled-playbooks.ts';
import { simulateDraft } from '../services/simulate-draft.ts';
import { toldProblems } from '../services/told-problems.ts';
import { readSopIds } from '../store/find-sop.ts';
import { defineRoute } from './define-route.ts';

const read = defineRoute({
  method: 'get',
  path: '/v1/playbook',
  access: 'viewer',
  summary: 'The playbook in force, or a version of it, as it was written',
  query: playbookQuery,
  answer: playbookAnswer,
  refusals: { 404: 'No playbook is in force yet, or there is no such version' },
  handle: async ({ deps, caller, query }) => {
    const found = await getPlaybook(deps, caller.workspace, toNumber(query.version));
    const { version, publishedAt, publishedBy, note, yaml } = found;
    return { version, publishedAt, publishedBy, note, yaml };
  },
});

const versions = defineRoute({
  method: 'get',
  path: '/v1/playbooks',
  access: 'viewer',
  summary: 'The versions of the playbook, newest first: when, who, note and name',
  query: versionsQuery,
  answer: versionsAnswer,
  handle: ({ deps, caller, query }) => listVersions(deps.db, caller.workspace, toNumber(query.before)),
});

function toNumber(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}

const publish = defineRoute({
  method: 'post',
  path: '/v1/playbook',
  access: 'editor',
  summary: 'Puts a playbook in force for everybody, now or at a time',
  body: publishRequest,
  answer: publishAnswer,
  refusals: {
    409: 'A newer playbook was published since `base`, or another one is scheduled already',
    422: 'The playbook has problems, listed in `problems`; the one in force stays',
  },
  handle: ({ deps, caller, body: { at, ...draft } }): Promise<PublishAnswer> =>
    at === undefined
      ? publishPlaybook(deps, caller, draft)
      : schedulePlaybook(deps, caller, { ...draft, at }),
});

const scheduled = defineRoute({
  method: 'get',
  path: '/v1/playbook/scheduled',
  access: 'viewer',
  summary: 'What is to be published at a time, and what was held back and why',
  answer: scheduledAnswer,
  handle: ({ deps, caller }) => listScheduled(deps.db, caller.workspace),
});

const cancel = defineRoute({
  method: 'delete',
  path: '/v1/playbook/scheduled',
  access: 'editor',
  summary: 'Takes a scheduled playbook back, or clears away one that was held',
  body: scheduledBody,
  answer: scheduledAnswer,
  refusals: { 404: 'Nothing is scheduled under this number' },
  handle: ({ deps, caller, body }) => cancelScheduled(deps, caller, body.id),
});

const check = defineRoute({
  method: 'post',
  path: '/v1/playbook/check',
  access: 'editor',
  summary: 'What is wrong with a playbook, changing nothing',
  body: checkRequest,
  answer: checkAnswer,
  handle: async ({ deps, caller, body }) => {
    const documents = await readSopIds(deps.db, caller.workspace);
    const parsed = parsePlaybook(body.yaml, body.file, documents);
    return { ok: parsed.ok, problems: parsed.ok ? [] : toldProblems(parsed.problems) };
  },
});

const rollback = defineRoute({
  method: 'post',
  path: '/v1/playbook/rollback',
  access: 'editor',
  summary: 'Puts the text of a former version in force again, as a new version',
  body: rollbackRequest,
  answer: publishAnswer,
  refusals: {
    404: 'There is no such version',
    409: 'A newer playbook was published since `base`',
    422: 'The old text is no playbook any more, see `problems`; the one in force stays',
  },
  handle: ({ deps, caller, body }) => rollBack(deps, caller, body),
});

const thresholds = defineRoute({
  method: 'get',
  path: '/v1/playbook/thresholds',
  access: 'editor',
  summary: 'How long records may stay in each stage, proposed from the won ones',
  query: thresholdsQuery,
  answer: thresholdsAnswer,
  refusals: { 409: 'No playbook is in force yet' },
  handle: ({ deps, caller, query }) => proposeLimits(deps, caller, query),
});

const dryRun = defineRoute({
  method: 'post',
  path: '/v1/playbook/simulate',
  access: 'editor',
  summary: 'What a draft would flag, now or on a former day, and how those records ended; changes nothing',
  body: simulateRequest,
  answer: simulateAnswer,
  refusals: {
    409: 'No playbook is in force yet',
    422: 'The draft has problems, listed in `problems`',
    429: 'Another dry run of the workspace is under way',
  },
  handle: ({ deps, caller, body }) => simulateDraft(deps, caller, body),
});

export const playbookRoutes = [
  read,
  versions,
  publish,
  scheduled,
  cancel,
  check,
  rollback,
  dryRun,
  thresholds,
];
