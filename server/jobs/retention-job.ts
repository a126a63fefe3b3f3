import { letGo } from '../services/let-go.ts';
import type { JobKind } from './job-kind.ts';

const interval = 24 * 60 * 60_000;

/** Lets go of what a workspace keeps no longer, a few hundred things at a time, every day. */
export const retentionJob: JobKind = {
  mostTries: Number.POSITIVE_INFINITY,
  async run({ trx, workspace, now }) {
    const isMore = await letGo(trx, workspace, now);
    const next = isMore
      ? { payload: { more: true }, runAt: now }
      : { payload: {}, runAt: new Date(now.getTime() + interval) };
    return { next, scopes: new Set() };
  },
};
