import { adminRoutes } from './admin-routes.ts';
import { asanaRoutes } from './asana-routes.ts';
import { auditRoutes } from './audit-routes.ts';
import type { Route } from './define-route.ts';
import { handoffRoutes } from './handoff-routes.ts';
import { healthRoutes } from './health-routes.ts';
import { issueRoutes } from './issue-routes.ts';
import { jobRoutes } from './job-routes.ts';
import { packRoutes } from './pack-routes.ts';
import { peopleRoutes } from './people-routes.ts';
import { personRoutes } from './person-routes.ts';
import { playbookRoutes } from './playbook-routes.ts';
import { recordRoutes } from './record-routes.ts';
import { ruleRoutes } from './rule-routes.ts';
import { signInRoutes } from './sign-in-routes.ts';
import { sopCountRoutes } from './sop-count-routes.ts';
import { sopRoutes } from './sop-routes.ts';
import { syncRoutes } from './sync-routes.ts';
import { trainingRoutes } from './training-routes.ts';

/** Every route of the API. A route that is not here does not exist, neither served nor documented. */
export const allRoutes: readonly Route[] = [
  ...healthRoutes,
  ...syncRoutes,
  ...signInRoutes,
  ...playbookRoutes,
  ...recordRoutes,
  ...adminRoutes,
  ...packRoutes,
  ...peopleRoutes,
  ...issueRoutes,
  ...handoffRoutes,
  ...asanaRoutes,
  ...jobRoutes,
  ...auditRoutes,
  ...personRoutes,
  ...ruleRoutes,
  ...sopRoutes,
  ...sopCountRoutes,
  ...trainingRoutes,
];
