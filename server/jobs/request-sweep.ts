import { requestJob } from '../store/enqueue-job.ts';
import type { Writer } from '../store/tables.ts';

/** Asks, in the transaction of a change, that all records of the workspace are judged anew after it. */
export function requestSweep(trx: Writer, workspace: string, now: Date): Promise<void> {
  return requestJob(trx, { workspace, kind: 'sweep', key: 'sweep', now });
}
