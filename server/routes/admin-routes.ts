import {
  accountBody,
  accountsAnswer,
  flagsAnswer,
  flagsQuery,
  inviteAnswer,
  inviteRequest,
  memberBody,
  membersAnswer,
} from '../../lib/sync/admin-protocol.ts';
import { assignmentsAnswer } from '../../lib/sync/assignments-protocol.ts';
import { guidanceAnswer, guidanceQuery } from '../../lib/sync/guidance-protocol.ts';
import type { Deps } from '../deps.ts';
import { addAccount, readAccounts, removeAccount } from '../services/accounts.ts';
import type { Caller } from '../services/caller.ts';
import { createInvite } from '../services/create-invite.ts';
import { guideRecord } from '../services/guide-record.ts';
import { listAssignments } from '../services/list-assignments.ts';
import { listFlags } from '../services/list-flags.ts';
import { listMembers, removeMember } from '../services/members.ts';
import { noteView } from '../services/note-once.ts';
import { defineRoute } from './define-route.ts';

const invite = defineRoute({
  method: 'post',
  path: '/v1/invites',
  access: 'admin',
  summary: 'A one-time code that lets one browser join, valid for seven days',
  body: inviteRequest,
  answer: inviteAnswer,
  refusals: { 422: 'The playbook has no such person' },
  handle: ({ deps, caller, body }) => createInvite(deps, caller, body),
});

const path = '/v1/accounts';

async function listed(deps: Deps, caller: Caller) {
  const accounts = [...(await readAccounts(deps.db, caller.workspace)).values()];
  return accountsAnswer.parse({ accounts });
}

const listAccounts = defineRoute({
  method: 'get',
  path,
  access: 'viewer',
  summary: 'The host accounts that belong to the workspace',
  answer: accountsAnswer,
  handle: ({ deps, caller }) => listed(deps, caller),
});

const postAccount = defineRoute({
  method: 'post',
  path,
  access: 'admin',
  summary: 'Says that a host account belongs to the workspace; answers all of them',
  body: accountBody,
  answer: accountsAnswer,
  handle: async ({ deps, caller, body }) => {
    await addAccount(deps, caller, body);
    return listed(deps, caller);
  },
});

const deleteAccount = defineRoute({
  method: 'delete',
  path,
  access: 'admin',
  summary: 'Takes a host account out of the workspace; answers the remaining ones',
  body: accountBody,
  answer: accountsAnswer,
  refusals: { 404: 'The account does not belong to the workspace' },
  handle: async ({ deps, caller, body }) => {
    await removeAccount(deps, caller, body);
    return listed(deps, caller);
  },
});

const flags = defineRoute({
  method: 'get',
  path: '/v1/flags',
  access: 'viewer',
  summary: 'Every flag of the workspace now, or as of the start of a day',
  query: flagsQuery,
  answer: flagsAnswer,
  refusals: { 409: 'No playbook is in force yet' },
  handle: async ({ deps, caller, query }) => {
    const answer = await listFlags(deps, caller, query.asOf);
    await noteView(deps, caller, 'flags');
    return answer;
  },
});

const guidance = defineRoute({
  method: 'get',
  path: '/v1/guidance',
  access: 'viewer',
  summary: 'What the playbook in force says of one record, now or at a moment, with every reason',
  query: guidanceQuery,
  answer: guidanceAnswer,
  refusals: { 404: 'There is no such record in the accounts', 409: 'No playbook is in force yet' },
  handle: ({ deps, caller, query }) => guideRecord(deps, caller, query),
});

const assignments = defineRoute({
  method: 'get',
  path: '/v1/assignments',
  access: 'viewer',
  summary: 'Who records without an owner were given to, by which rule and when; the newest first',
  answer: assignmentsAnswer,
  handle: async ({ deps, caller }) => {
    const answer = await listAssignments(deps, caller);
    await noteView(deps, caller, 'assignments');
    return answer;
  },
});

const membersPath = '/v1/members';

const members = defineRoute({
  method: 'get',
  path: membersPath,
  access: 'admin',
  summary: 'Who belongs to the workspace',
  answer: membersAnswer,
  handle: async ({ deps, caller }) => {
    const answer = await listMembers(deps.db, caller.workspace);
    await noteView(deps, caller, 'members');
    return answer;
  },
});

const deleteMember = defineRoute({
  method: 'delete',
  path: membersPath,
  access: 'admin',
  summary: 'Takes a member out, disconnecting their browsers; answers the remaining ones',
  body: memberBody,
  answer: membersAnswer,
  refusals: {
    404: 'There is no such member',
    409: 'The only owner, or the member that the command line acts as',
  },
  handle: async ({ deps, caller, body }) => {
    await removeMember(deps, caller, body.id);
    return listMembers(deps.db, caller.workspace);
  },
});

export const adminRoutes = [
  invite,
  members,
  deleteMember,
  listAccounts,
  postAccount,
  deleteAccount,
  flags,
  guidance,
  assignments,
];
