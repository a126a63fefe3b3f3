import * as z from 'zod/mini';
import { publishScheduled } from '../services/publish-scheduled.ts';
import type { JobKind } from './job-kind.ts';

const payload = z.object({ id: z.int() });

/** Puts a scheduled playbook in force at its time. */
export const publishJob: JobKind = {
  mostTries: 12,
  async run({ trx, workspace, payload: raw, now }) {
    const isNew = await publishScheduled(trx, workspace, payload.parse(raw).id, now);
    return { next: null, scopes: new Set(isNew ? ['workspace'] : []) };
  },
};
