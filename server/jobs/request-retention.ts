import { requestJob } from '../store/enqueue-job.ts';
import type { Writer } from '../store/tables.ts';

/** Asks that what a workspace keeps no longer is let go. */
export function requestRetention(trx: Writer, workspace: string, now: Date): Promise<void> {
  return requestJob(trx, { workspace, kind: 'retention', key: 'retention', now });
}
