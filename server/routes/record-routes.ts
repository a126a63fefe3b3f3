import { historyAnswer, historyQuery } from '../../lib/sync/history-protocol.ts';
import { markedAnswer, markedQuery } from '../../lib/sync/marked-protocol.ts';
import { recordAnswer, recordQuery, recordsAnswer, recordsQuery } from '../../lib/sync/records-protocol.ts';
import { findMarked } from '../services/find-marked.ts';
import { findRecords, getRecord } from '../services/find-records.ts';
import { readHistory } from '../services/record-history.ts';
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

const history = defineRoute({
  method: 'get',
  path: '/v1/record/history',
  access: 'viewer',
  summary: 'What happened with one record, newest first, a hundred events at a time',
  query: historyQuery,
  answer: historyAnswer,
  refusals: { 404: "Nobody has told of this record, or it is not of the workspace's accounts" },
  handle: ({ deps, caller, query }) => readHistory(deps, caller, query),
});

const marked = defineRoute({
  method: 'get',
  path: '/v1/marked',
  access: 'viewer',
  summary: 'Which records of one object need a mark in a list: flagged, or without a next step',
  query: markedQuery,
  answer: markedAnswer,
  handle: ({ deps, caller, query }) => findMarked(deps, caller, query),
});

export const recordRoutes = [search, one, history, marked];
