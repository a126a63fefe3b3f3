import {
  asanaAnswer,
  asanaBody,
  asanaCheckAnswer,
  asanaCheckBody,
  asanaSaveAnswer,
} from '../../lib/sync/asana-protocol.ts';
import {
  checkToken,
  describeConnection,
  dropConnection,
  saveConnection,
} from '../connectors/asana/connect-asana.ts';
import { defineRoute } from './define-route.ts';

const path = '/v1/asana';

const show = defineRoute({
  method: 'get',
  path,
  access: 'viewer',
  summary: 'Whether and where projects can be made at Asana, without the token',
  answer: asanaAnswer,
  handle: ({ deps, caller }) => describeConnection(deps.db, caller.workspace),
});

const check = defineRoute({
  method: 'post',
  path: `${path}/check`,
  access: 'admin',
  summary: 'What a token may see at Asana, or the one that is kept; nothing is changed',
  body: asanaCheckBody,
  answer: asanaCheckAnswer,
  handle: ({ deps, caller, body }) => checkToken(deps, caller.workspace, body),
});

const save = defineRoute({
  method: 'post',
  path,
  access: 'admin',
  summary: 'Keeps a personal access token of Asana, sealed, and where projects are made',
  body: asanaBody,
  answer: asanaSaveAnswer,
  handle: ({ deps, caller, body }) => saveConnection(deps, caller, body),
});

const remove = defineRoute({
  method: 'delete',
  path,
  access: 'admin',
  summary: 'Takes the token for Asana away; the projects that were made stay',
  answer: asanaAnswer,
  handle: ({ deps, caller }) => dropConnection(deps, caller),
});

export const asanaRoutes = [show, check, save, remove];
