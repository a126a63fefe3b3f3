import { eraseAnswer, eraseRequest, personAnswer, personQuery } from '../../lib/sync/person-protocol.ts';
import { preferencesAnswer, preferencesRequest } from '../../lib/sync/preferences-protocol.ts';
import { retentionAnswer, retentionRequest } from '../../lib/sync/retention-protocol.ts';
import { erasePerson } from '../services/erase-person.ts';
import { exportPerson } from '../services/export-person.ts';
import { keepPreferences } from '../services/keep-preferences.ts';
import { setRetention, showRetention } from '../services/retention.ts';
import { defineRoute } from './define-route.ts';

const data = defineRoute({
  method: 'get',
  path: '/v1/members/data',
  access: 'admin',
  summary: 'Everything the workspace knows of one member, also a former one',
  query: personQuery,
  answer: personAnswer,
  refusals: { 404: 'There was never such a member' },
  handle: ({ deps, caller, query }) => exportPerson(deps, caller, query.id),
});

const erase = defineRoute({
  method: 'post',
  path: '/v1/members/erase',
  access: 'admin',
  summary: "Erases a former member's name, browsers and typed texts, or says what that would change",
  body: eraseRequest,
  answer: eraseAnswer,
  refusals: { 404: 'There was never such a member', 409: 'They still belong to the workspace' },
  handle: ({ deps, caller, body }) => erasePerson(deps, caller, body.id, body.preview ?? false),
});

const path = '/v1/retention';

const show = defineRoute({
  method: 'get',
  path,
  access: 'admin',
  summary: 'How long is kept what happened',
  answer: retentionAnswer,
  handle: ({ deps, caller }) => showRetention(deps, caller.workspace),
});

const set = defineRoute({
  method: 'post',
  path,
  access: 'admin',
  summary: 'Sets how long is kept what happened, or says what would be let go',
  body: retentionRequest,
  answer: retentionAnswer,
  handle: ({ deps, caller, body }) => setRetention(deps, caller, body),
});

const preferences = defineRoute({
  method: 'post',
  path: '/v1/preferences',
  access: 'viewer',
  summary: 'Keeps choices of whoever asks, for all their browsers; of two the later one stays',
  body: preferencesRequest,
  answer: preferencesAnswer,
  refusals: { 409: 'More choices than anybody makes' },
  handle: async ({ deps, caller, body }) => ({ kept: await keepPreferences(deps, caller, body.changes) }),
});

export const personRoutes = [data, erase, show, set, preferences];
