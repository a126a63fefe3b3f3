import type { Clock } from '../lib/platform/clock.ts';
import type { SignIn } from './auth/sign-in.ts';
import type { AsanaAddress } from './connectors/asana/ask-asana.ts';
import type { RateLimits } from './http/rate-limits.ts';
import type { JobRunner } from './jobs/create-job-runner.ts';
import type { PokeBus } from './live/poke-bus.ts';
import type { PlaybookSource } from './services/playbook-source.ts';
import type { SecretBox } from './services/secret-box.ts';
import type { SopSource } from './services/sops/sop-source.ts';
import type { WorkspacePages } from './services/workspace-pages.ts';
import type { Store } from './store/tables.ts';
import type { Metrics } from './telemetry/metrics.ts';

/** What a line of the log says beside its sentence: ids, numbers, route patterns. */
export type LogFacts = Readonly<Record<string, string | number | boolean | null | undefined>>;

type Line = (message: string, facts?: LogFacts, error?: unknown) => void;

/**
 * Writes lines for the person who runs the server. Never a token, a code, a person's name or a record's content:
 * sentences are fixed, and what varies are ids and numbers among the facts.
 */
export interface Log {
  /** What happens all the time; not written unless asked for. */
  debug: Line;
  info: Line;
  /** Something to look at; the server goes on. */
  warn: Line;
  /** Something failed that should not. */
  error: Line;
}

/** What services work with. */
export interface Deps {
  db: Store;
  clock: Clock;
  log: Log;
  metrics: Metrics;
  /** Aborted when the server begins to stop: nothing new is started then. */
  stopping: AbortSignal;
  secrets: SecretBox;
  signIn: SignIn;
  asana: AsanaAddress;
  pokes: PokeBus;
  rates: RateLimits;
  /** True where every request comes through a proxy that says for whom (`X-Forwarded-For`). */
  trustProxy: boolean;
  playbooks: PlaybookSource;
  sops: SopSource;
  pages: WorkspacePages;
  jobs: JobRunner;
}
