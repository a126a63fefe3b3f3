import { auditAnswer, auditQuery, viewsAnswer } from '../../lib/sync/audit-protocol.ts';
import { healthAnswer } from '../../lib/sync/health-protocol.ts';
import { listAudit, listViews } from '../services/list-audit.ts';
import { noteView } from '../services/note-once.ts';
import { reportHealth } from '../services/report-health.ts';
import { defineRoute } from './define-route.ts';

const audit = defineRoute({
  method: 'get',
  path: '/v1/audit',
  access: 'admin',
  summary: 'Who did, changed, exported or looked at what, with which device; newest first',
  query: auditQuery,
  answer: auditAnswer,
  handle: async ({ deps, caller, query }) => {
    const answer = await listAudit(deps.db, caller.workspace, query);
    await noteView(deps, caller, 'audit', query.member ?? null);
    return answer;
  },
});

const views = defineRoute({
  method: 'get',
  path: '/v1/me/views',
  access: 'viewer',
  summary: 'Who looked at what is known of the caller, or of everybody; newest first',
  answer: viewsAnswer,
  handle: ({ deps, caller }) => listViews(deps.db, caller),
});

const health = defineRoute({
  method: 'get',
  path: '/v1/health-report',
  access: 'admin',
  summary: 'How the backend is: jobs, versions of connected browsers, last backup',
  answer: healthAnswer,
  handle: ({ deps, caller }) => reportHealth(deps, caller.workspace),
});

export const auditRoutes = [audit, views, health];
