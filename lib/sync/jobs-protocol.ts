import * as z from 'zod/mini';

/** `GET /v1/jobs`: what the backend still has to do after a change, and what it could not do. */
export const jobsAnswer = z.object({
  /** What failed so often that it is not tried again, then what failed and is, then what is due next; at most 500. */
  jobs: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      state: z.enum(['waiting', 'dead']),
      /** Not before this moment (ISO 8601). */
      runAt: z.string(),
      /** How often it was begun since it last got anywhere. */
      tries: z.int(),
      /** Why the last try failed. */
      error: z.nullable(z.string()),
    }),
  ),
  /** All of them, however many are listed. */
  counts: z.object({ waiting: z.int(), dead: z.int(), done: z.int() }),
});

/** `POST /v1/jobs/replay`: tries what was given up once more: one of them, or all. */
export const replayBody = z.strictObject({ id: z.optional(z.uuid()) });
export const replayAnswer = z.object({ replayed: z.int() });

export type JobsAnswer = z.infer<typeof jobsAnswer>;
