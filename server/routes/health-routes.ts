import * as z from 'zod/mini';
import { checkReadiness } from '../services/check-readiness.ts';
import { defineOpenRoute } from './define-route.ts';

const ok = z.object({ ok: z.literal(true) });

const alive = defineOpenRoute({
  method: 'get',
  path: '/healthz',
  summary: 'Whether the process answers at all; restart it when it does not',
  answer: ok,
  handle: async () => ({ ok: true as const }),
});

const ready = defineOpenRoute({
  method: 'get',
  path: '/readyz',
  summary: 'Whether requests should be sent here: database there, migrated, and not stopping',
  answer: ok,
  refusals: { 503: 'Not now; `error.code` is `database`, `migrations` or `stopping`' },
  handle: async ({ deps }) => {
    await checkReadiness(deps);
    return { ok: true as const };
  },
});

export const healthRoutes = [alive, ready];
