import * as z from 'zod/mini';
import { letGo } from '../services/let-go.ts';
import { archiveExpired } from '../services/sops/archive-expired.ts';
import type { JobKind } from './job-kind.ts';

const interval = 24 * 60 * 60_000;

/** `after` is the last SOP that was looked at in this pass; null where all were. */
const payload = z.object({ after: z._default(z.nullable(z.string()), '') });

/** Lets go of what a workspace keeps no longer, and archives SOPs that nobody vouches for, a few hundred things at a time,
 *  every day. */
export const retentionJob: JobKind = {
  mostTries: Number.POSITIVE_INFINITY,
  async run({ trx, workspace, payload: raw, now }) {
    const isMore = await letGo(trx, workspace, now);
    const { after } = payload.parse(raw);
    const { archived, last } =
      after === null ? { archived: 0, last: null } : await archiveExpired(trx, workspace, after, now);
    const next =
      isMore || last !== null
        ? { payload: { after: last }, runAt: now }
        : { payload: {}, runAt: new Date(now.getTime() + interval) };
    return { next, scopes: new Set(archived > 0 ? ['sops'] : []) };
  },
};
