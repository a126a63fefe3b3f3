import type { Deps } from '../deps.ts';
import type { Writer } from '../store/tables.ts';

/** What jobs work with. */
export type JobDeps = Pick<Deps, 'db' | 'clock' | 'log' | 'pokes' | 'playbooks' | 'secrets' | 'asana'>;

interface JobWork {
  /** The transaction in which the job also ends: what it writes here happens exactly once. */
  trx: Writer;
  workspace: string;
  payload: unknown;
  now: Date;
  deps: JobDeps;
}

interface JobOutcome {
  /** Null when the work is done. Otherwise it goes on with this payload, not before `runAt`. A payload of `{}`
   *  says that a pass is complete and that the next one begins then. */
  next: { payload: Record<string, unknown>; runAt: Date } | null;
  /** What to poke once all is safe. */
  scopes: Set<string>;
}

/** One kind of work. `run` does one step of it; an Error it throws is a failed try. */
export interface JobKind {
  /** What is asked of another service before `run`, in no transaction, because that may take long. It has to write down
   *  by itself, at once, what came of it; the job's lease may have ended by then. */
  reach?(work: Pick<JobWork, 'workspace' | 'now' | 'deps'>): Promise<void>;
  /** After so many failed tries in a row it is a dead letter, which a person may replay. */
  mostTries: number;
  run(work: JobWork): Promise<JobOutcome>;
}
