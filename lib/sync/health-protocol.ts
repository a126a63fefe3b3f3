import * as z from 'zod/mini';
import { pageHealth } from './page-health-protocol.ts';

const jobState = z.object({ waiting: z.int(), dead: z.int(), done: z.int() });

/** `GET /v1/health-report`: how the backend itself is, for whoever runs it. */
export const healthAnswer = z.object({
  at: z.string(),
  program: z.string(),
  database: z.object({
    kind: z.enum(['embedded', 'postgres']),
    /** The last migration it went through. */
    version: z.string(),
  }),
  jobs: z.extend(jobState, {
    /** Since when (ISO 8601) the job that is due longest waits to be begun; null when none is due. */
    dueSince: z.nullable(z.string()),
    /** Jobs whose last try failed, with why. */
    failing: z.array(z.object({ kind: z.string(), tries: z.int(), error: z.string() })),
  }),
  /** The connected browsers by program and version as they last said it (null: they never did). */
  clients: z.array(z.object({ client: z.nullable(z.string()), browsers: z.int(), lastSeen: z.string() })),
  /** Null where none was ever made by `waymark backup`; a PostgreSQL database is backed up by its own tools. */
  lastBackup: z.nullable(z.string()),
  records: z.int(),
  events: z.int(),
  /** What browsers saw of the hosts' pages and missed there. Missing in answers of older backends. */
  pages: z._default(z.array(pageHealth), []),
});

export type HealthAnswer = z.infer<typeof healthAnswer>;
