import {
  coachesAnswer,
  trainingPeopleAnswer,
  trainingPeopleQuery,
  trainingRequest,
  trainingResults,
} from '../../lib/sync/training-protocol.ts';
import { keepTraining } from '../services/training/keep-training.ts';
import { listCoaches, listTraining } from '../services/training/list-training.ts';
import { defineRoute } from './define-route.ts';

const keep = defineRoute({
  method: 'post',
  path: '/v1/training',
  access: 'viewer',
  summary: 'Keeps what the caller has read and answered, each word once; answers are judged here',
  body: trainingRequest,
  answer: trainingResults,
  handle: async ({ deps, caller, body }) => ({ results: await keepTraining(deps, caller, body.words) }),
});

const people = defineRoute({
  method: 'get',
  path: '/v1/training/people',
  access: 'member',
  summary: 'How the people whom an SOP is for stand with it',
  query: trainingPeopleQuery,
  answer: trainingPeopleAnswer,
  refusals: {
    403: 'The caller is no administrator, does not keep the SOP and owns no path with it',
    404: 'There is no such SOP that the caller may read',
  },
  handle: async ({ deps, caller, query }) => ({ people: await listTraining(deps, caller, query.sop) }),
});

const coaches = defineRoute({
  method: 'get',
  path: '/v1/training/coaches',
  access: 'member',
  summary: 'Colleagues who have passed what an SOP asks, and may coach somebody who has not',
  query: trainingPeopleQuery,
  answer: coachesAnswer,
  refusals: { 404: 'There is no such SOP that the caller may read' },
  handle: async ({ deps, caller, query }) => ({ coaches: await listCoaches(deps, caller, query.sop) }),
});

export const trainingRoutes = [keep, people, coaches];
