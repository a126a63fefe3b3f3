import * as z from 'zod/mini';
import { forgetTombstones } from '../services/forget-tombstones.ts';
import { judgeRules } from '../services/judge-rules.ts';
import { sweepRecords } from '../services/sweep-records.ts';
import type { JobKind } from './job-kind.ts';

/** Time passes and rules change even where nobody looks. */
const interval = 10 * 60_000;

/** `after` is the last record judged in this pass. */
const payload = z.object({ after: z._default(z.string(), '') });

/** Brings the flags of all records up to date, page by page, over and over; judges the rules after each pass, and once a day forgets old tombstones. */
export const sweepJob: JobKind = {
  // One that gave up would leave everybody's flags as they are for good.
  mostTries: Number.POSITIVE_INFINITY,
  async run({ trx, workspace, payload: raw, now, deps }) {
    const { last, scopes } = await sweepRecords(deps, trx, workspace, payload.parse(raw).after, now);
    if (last !== null) return { next: { payload: { after: last }, runAt: now }, scopes };
    await forgetTombstones(trx, workspace, now);
    const published = await deps.playbooks.find(trx, workspace);
    for (const scope of await judgeRules(trx, workspace, published, now)) scopes.add(scope);
    return { next: { payload: {}, runAt: new Date(now.getTime() + interval) }, scopes };
  },
};
