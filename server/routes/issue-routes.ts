import {
  issueAnswer,
  issueMove,
  issueReply,
  issuesAnswer,
  issuesQuery,
} from '../../lib/sync/issues-protocol.ts';
import { answerIssue, listIssues, moveIssue } from '../services/issues.ts';
import { defineRoute } from './define-route.ts';

const list = defineRoute({
  method: 'get',
  path: '/v1/issues',
  access: 'viewer',
  summary: 'What people say is wrong: for admins all, for others what they raised and what they keep',
  query: issuesQuery,
  answer: issuesAnswer,
  handle: ({ deps, caller, query }) => listIssues(deps, caller, query),
});

const refusals = { 404: 'There is no such issue, or the caller may not see it' };

const reply = defineRoute({
  method: 'post',
  path: '/v1/issues/answer',
  access: 'member',
  summary: 'Answers an issue, or adds to one that the caller has raised',
  body: issueReply,
  answer: issueAnswer,
  refusals,
  handle: async ({ deps, caller, body }) => ({
    issue: await answerIssue(deps, caller, body.id, body.text),
  }),
});

const move = defineRoute({
  method: 'post',
  path: '/v1/issues/state',
  access: 'member',
  summary: 'Closes an issue or opens it again',
  body: issueMove,
  answer: issueAnswer,
  refusals,
  handle: async ({ deps, caller, body }) => ({
    issue: await moveIssue(deps, caller, body.id, body.state),
  }),
});

export const issueRoutes = [list, reply, move];
