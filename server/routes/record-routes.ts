import { recordAnswer, recordQuery, recordsAnswer, recordsQuery } from '../../lib/sync/records-protocol.ts';
import { findRecords, getRecord } from '../services/find-records.ts';
import { defineRoute } from './define-route.ts';

const search = defineRoute({
  method: 'get',
  path: '/v1/records',
  access: 'viewer',
  summary: 'Records whose name or key holds the words, at most twenty',
  query: recordsQuery,
  answer: recordsAnswer,
  handle: ({ deps, caller, query }) => findRecords(deps, caller, query.search),
});

const one = defineRoute({
  method: 'get',
  path: '/v1/record',
  access: 'viewer',
  summary: 'Everything known of one record',
  query: recordQuery,
  answer: recordAnswer,
  refusals: { 404: "Nobody has told of this record, or it is not of the workspace's accounts" },
  handle: async ({ deps, caller, query }) => ({ record: await getRecord(deps, caller, query.key) }),
});

export const recordRoutes = [search, one];
