import { asanaProjectsJob } from './asana-job.ts';
import type { JobKind } from './job-kind.ts';
import { publishJob } from './publish-job.ts';
import { retentionJob } from './retention-job.ts';
import { sweepJob } from './sweep-job.ts';

/** Every kind of job by the name under which it is asked for. */
export const allJobKinds: Readonly<Record<string, JobKind>> = {
  asana: asanaProjectsJob,
  publish: publishJob,
  retention: retentionJob,
  sweep: sweepJob,
};
