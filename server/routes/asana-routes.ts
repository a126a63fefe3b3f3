import {
  asanaAnswer,
  asanaBody,
  asanaCheckAnswer,
  asanaCheckBody,
  asanaPreviewAnswer,
  asanaPreviewBody,
  asanaProjectAnswer,
  asanaProjectBody,
  asanaProjectQuery,
  asanaSaveAnswer,
} from '../../lib/sync/asana-protocol.ts';
import {
  checkToken,
  describeConnection,
  dropConnection,
  saveConnection,
} from '../connectors/asana/connect-asana.ts';
import { makeProject, previewProject, readProject } from '../connectors/asana/project-service.ts';
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

const preview = defineRoute({
  method: 'post',
  path: `${path}/preview`,
  access: 'member',
  summary: 'What would be made at Asana of an accepted handoff; nothing is',
  body: asanaPreviewBody,
  answer: asanaPreviewAnswer,
  handle: ({ deps, caller, body }) => previewProject(deps, caller, body),
});

const make = defineRoute({
  method: 'post',
  path: `${path}/projects`,
  access: 'member',
  summary: 'Makes the project of an accepted handoff at Asana, once, however often it is asked for',
  body: asanaProjectBody,
  answer: asanaProjectAnswer,
  handle: ({ deps, caller, body }) => makeProject(deps, caller, body),
});

const progress = defineRoute({
  method: 'get',
  path: `${path}/project`,
  access: 'viewer',
  summary: 'How far the project of a handoff is',
  query: asanaProjectQuery,
  answer: asanaProjectAnswer,
  handle: ({ deps, caller, query }) => readProject(deps, caller, query),
});

export const asanaRoutes = [show, check, save, remove, preview, make, progress];
