import { handoffsAnswer, handoffsQuery } from '../../lib/sync/handoffs-protocol.ts';
import { listHandoffs } from '../services/list-handoffs.ts';
import { defineRoute } from './define-route.ts';

const list = defineRoute({
  method: 'get',
  path: '/v1/handoffs',
  access: 'viewer',
  summary: 'How the handoffs of the workspace stand, and how good they were by month and team',
  query: handoffsQuery,
  answer: handoffsAnswer,
  handle: ({ deps, caller, query }) => listHandoffs(deps, caller, query),
});

export const handoffRoutes = [list];
