import { membersAnswer } from '../../lib/sync/admin-protocol.ts';
import {
  accessBody,
  deviceBody,
  devicesAnswer,
  devicesQuery,
  revokeAnswer,
  revokeBody,
} from '../../lib/sync/people-protocol.ts';
import { changeAccess } from '../services/change-access.ts';
import { listDevices, revokeOne, signOutEverywhere } from '../services/devices.ts';
import { listMembers } from '../services/members.ts';
import { defineRoute } from './define-route.ts';

const changeMember = defineRoute({
  method: 'post',
  path: '/v1/members/access',
  access: 'admin',
  summary: 'Changes what a member may do, or which of the playbook’s people they are; answers all members',
  body: accessBody,
  answer: membersAnswer,
  refusals: {
    404: 'There is no such member',
    409: 'The only owner, or the member that the command line acts as',
    422: 'The playbook has no such person',
  },
  handle: async ({ deps, caller, body }) => {
    await changeAccess(deps, caller, body);
    return listMembers(deps.db, caller.workspace);
  },
});

const path = '/v1/devices';

const devices = defineRoute({
  method: 'get',
  path,
  access: 'viewer',
  summary: 'The browsers of a member; for everybody below admin, their own',
  query: devicesQuery,
  answer: devicesAnswer,
  refusals: { 404: 'There is no such member', 409: 'The member that the command line acts as' },
  handle: ({ deps, caller, query }) => listDevices(deps, caller, query.member),
});

const deleteDevice = defineRoute({
  method: 'delete',
  path,
  access: 'viewer',
  summary: 'Disconnects one browser: one’s own, or any for admins',
  body: deviceBody,
  answer: revokeAnswer,
  refusals: { 404: 'There is no such browser', 409: 'The member that the command line acts as' },
  handle: async ({ deps, caller, body }) => {
    await revokeOne(deps, caller, body.id);
    return { revoked: 1 };
  },
});

const revokeAll = defineRoute({
  method: 'post',
  path: '/v1/devices/revoke',
  access: 'viewer',
  summary:
    'Ends every browser, page session and pending approval of a member; for everybody below admin, their own, also the one that asks',
  body: revokeBody,
  answer: revokeAnswer,
  refusals: { 404: 'There is no such member', 409: 'The member that the command line acts as' },
  handle: async ({ deps, caller, body }) => ({
    revoked: await signOutEverywhere(deps, caller, body.member),
  }),
});

export const peopleRoutes = [changeMember, devices, deleteDevice, revokeAll];
