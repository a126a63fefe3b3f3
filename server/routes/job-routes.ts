import { jobsAnswer, replayAnswer, replayBody } from '../../lib/sync/jobs-protocol.ts';
import { listJobs, replayJobs } from '../services/list-jobs.ts';
import { defineRoute } from './define-route.ts';

const jobs = defineRoute({
  method: 'get',
  path: '/v1/jobs',
  access: 'admin',
  summary: 'What the backend still has to do after a change, and what it could not do',
  answer: jobsAnswer,
  handle: ({ deps, caller }) => listJobs(deps.db, caller.workspace),
});

const replay = defineRoute({
  method: 'post',
  path: '/v1/jobs/replay',
  access: 'admin',
  summary: 'Tries once more what was given up: one job, or all of them',
  body: replayBody,
  answer: replayAnswer,
  refusals: { 404: 'There is no such job that was given up' },
  handle: async ({ deps, caller, body }) => ({
    replayed: await replayJobs(deps, caller.workspace, body.id),
  }),
});

export const jobRoutes = [jobs, replay];
