import type { Migration } from 'kysely/migration';
import { first } from './001-first.ts';
import { clocksAndLeaving } from './002-clocks-and-leaving.ts';
import { scheduledPlaybooks } from './003-scheduled-playbooks.ts';
import { assignments } from './004-assignments.ts';
import { jobs } from './005-jobs.ts';
import { devices } from './006-devices.ts';
import { audit } from './007-audit.ts';
import { rateLimits } from './008-rate-limits.ts';
import { horizons } from './009-horizons.ts';
import { signIn } from './010-sign-in.ts';
import { pageHealth } from './011-page-health.ts';
import { showings } from './012-showings.ts';
import { asana } from './013-asana.ts';
import { sops } from './014-sops.ts';
import { sopCounts } from './015-sop-counts.ts';

/** Every migration by its number, oldest first. Each number has a sample database in the tests. */
export const allMigrations: Record<string, Migration> = {
  '001-first': first,
  '002-clocks-and-leaving': clocksAndLeaving,
  '003-scheduled-playbooks': scheduledPlaybooks,
  '004-assignments': assignments,
  '005-jobs': jobs,
  '006-devices': devices,
  '007-audit': audit,
  '008-rate-limits': rateLimits,
  '009-horizons': horizons,
  '010-sign-in': signIn,
  '011-page-health': pageHealth,
  '012-showings': showings,
  '013-asana': asana,
  '014-sops': sops,
  '015-sop-counts': sopCounts,
};
