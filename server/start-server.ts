import '../lib/text/in-node.ts';

import { mkdir, readFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type Clock, systemClock } from '../lib/platform/clock.ts';
import { parsePlaybook } from '../lib/playbook/parse-playbook.ts';
import { problemLine } from '../lib/playbook/playbook-problem.ts';
import { say } from '../lib/text/say.ts';
import { createApp } from './app.ts';
import { type EnvironmentSignOn, findItsWorkspace } from './auth/environment-sign-on.ts';
import { findPublicUrl } from './auth/find-public-url.ts';
import { createSignIn } from './auth/sign-in.ts';
import { resealSignOns } from './auth/sign-ons.ts';
import { backUpBeforeUpgrade } from './backup/back-up-before-upgrade.ts';
import { type AsanaAddress, asanaAddress } from './connectors/asana/ask-asana.ts';
import { resealConnections } from './connectors/asana/connections.ts';
import type { Deps, Log } from './deps.ts';
import { getStarter } from './get-starter.ts';
import { createRateLimits } from './http/rate-limits.ts';
import { allJobKinds } from './jobs/all-job-kinds.ts';
import { createJobRunner } from './jobs/create-job-runner.ts';
import { requestRetention } from './jobs/request-retention.ts';
import { requestSweep } from './jobs/request-sweep.ts';
import { listen, type Patience } from './listen.ts';
import { createLiveConnections } from './live/live-connections.ts';
import { createPokeBus } from './live/poke-bus.ts';
import { createSharedPokeBus } from './live/shared-poke-bus.ts';
import { readSecretKeys } from './secret-keys.ts';
import { findOtherServer, removeServerFile, writeServerFile } from './server-file.ts';
import { ensureAdminToken, renewAdminToken, renewal } from './services/ensure-admin-token.ts';
import { createPlaybookSource } from './services/playbook-source.ts';
import { createSecretBox } from './services/secret-box.ts';
import { isFirstStart, renewFirstInvite, setUpWorkspace } from './services/set-up-workspace.ts';
import { createSopSource } from './services/sops/sop-source.ts';
import { createWorkspacePages } from './services/workspace-pages.ts';
import { inWorkspace } from './store/in-workspace.ts';
import { openStore } from './store/open-store.ts';
import { refuseOtherKeys } from './store/running-servers.ts';
import type { Store } from './store/tables.ts';
import { addGauges } from './telemetry/add-gauges.ts';
import { silentLog } from './telemetry/create-log.ts';
import { createMetrics } from './telemetry/metrics.ts';
import type { Tracing } from './telemetry/start-tracing.ts';

const project = new URL('../', import.meta.url);

export interface ServerOptions {
  /** Where the embedded database, the admin token and the address are kept. Made when missing. */
  dataDir: string;
  /** A PostgreSQL database to use instead of the embedded one, which any number of servers may share:
   *  `postgres://user:password@host:port/database`. */
  databaseUrl?: string;
  /** 0 for any free port. */
  port: number;
  host: string;
  /** Published on the first start; the starter when left out. */
  playbookFile?: string;
  /** The name of the starter for the first start, see `starters`; the first of them when left out. With `none` no
   *  playbook is in force until an editor chooses one in the dashboard. */
  starter?: string;
  /** The workspace's name on the first start. */
  workspaceName?: string;
  /** The address under which people's browsers reach the server, such as `https://waymark.company.example`; needed
   *  behind a proxy. */
  publicUrl?: string;
  /** A single sign-on that stands in for what admins set in its workspace. */
  signOn?: EnvironmentSignOn;
  clock?: Clock;
  log?: Log;
  /** Whoever knows it may read `/metrics`; without one there is no such route. */
  metricsToken?: string;
  /** How long `/readyz` says "stopping" before new connections are refused (ms), so that a balancer notices. */
  drain?: number;
  patience?: Patience;
  /** Traces for an OpenTelemetry collector. */
  tracing?: Tracing;
  /** True where every request comes through a proxy that says for whom. */
  trustProxy?: boolean;
  /** Another address of Asana than its own, and another patience. */
  asana?: Partial<AsanaAddress>;
  /** Other limits than the standard ones, for measurements and tests. */
  rates?: Parameters<typeof createRateLimits>[1];
}

export interface RunningServer {
  url: string;
  port: number;
  adminToken: string;
  /** An invite code for the first person, at every start until somebody has joined. */
  firstInvite: string | null;
  close(): Promise<void>;
}

/**
 * Opens the data folder and serves it. Throws an Error with a sentence when the folder is served already, the
 * playbook is broken, there is no such starter, another server on the PostgreSQL has a different secret key, the database cannot be used or backed up before its upgrade, or the
 * port is taken.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { dataDir, databaseUrl, port, host, clock = systemClock, log = silentLog } = options;
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  if (!databaseUrl) await refuseSecond(dataDir);
  const keys = await readSecretKeys(dataDir, process.env);
  const secrets = createSecretBox(keys);
  // PostgreSQL is backed up by its own tools.
  const kept = databaseUrl ? null : await backUpBeforeUpgrade(dataDir, clock());
  if (kept) log.info('The database was backed up before its upgrade', { file: kept });
  const db = await openStore(databaseUrl ?? join(dataDir, 'waymark.db'), log.warn);
  // What is open so far, closed in reverse order: on the way out, and when the start fails half-way.
  const open: (() => Promise<void>)[] = [() => db.destroy()];
  const release = async () => {
    for (const close of open.splice(0).reverse()) await close();
  };
  const fixed = options.signOn && { ...options.signOn };
  const publicUrl = findPublicUrl(options.publicUrl);
  const signIn = createSignIn({ db, log, secrets, keys, publicUrl, ...(fixed ? { fixed } : {}) });
  const stopping = new AbortController();
  const metrics = createMetrics();
  try {
    const shared = databaseUrl ? await createSharedPokeBus(databaseUrl, log.warn, secrets.keyIds) : null;
    if (shared) open.push(shared.close);
    await refuseOtherKeys(db, secrets.keyIds);
    const pokes = shared ?? createPokeBus();
    const base = {
      ...{ db, clock, log, metrics, secrets, signIn, stopping: stopping.signal },
      ...{ pokes, playbooks: createPlaybookSource(), sops: createSopSource() },
      pages: createWorkspacePages({ db, pokes }),
      rates: createRateLimits(databaseUrl ? db : null, options.rates),
      trustProxy: options.trustProxy ?? false,
      asana: { ...asanaAddress, ...options.asana },
    };
    const deps: Deps = { ...base, jobs: createJobRunner(base, allJobKinds) };
    open.push(() => deps.jobs.stop());
    const firstInvite = await setUp(db, options, clock);
    if (fixed) fixed.workspace = await findItsWorkspace(db, fixed);
    await resealSignOns(db, secrets, log);
    await resealConnections(db, secrets, log);
    const folder = databaseUrl ? `${hostname()}:${resolve(dataDir)}` : undefined;
    const adminToken = await ensureAdminToken(db, dataDir, clock(), folder);
    if (folder !== undefined) open.push(keepRenewed(db, adminToken, { clock, log }));
    const connections = createLiveConnections(deps.pokes);
    addGauges(deps, connections);
    if (options.tracing) open.push(options.tracing.stop);
    const listening = await listen(createApp(deps, connections, options), port, host, options.patience);
    open.push(async () => {
      connections.closeAll();
      await listening.close();
    });
    await writeServerFile(dataDir, { url: listening.url, pid: process.pid });
    // Time has passed while nobody served.
    await requestStandingJobs(db, clock());
    deps.jobs.wake();
    const close = async () => {
      stopping.abort();
      await sleep(options.drain ?? 0);
      await release();
      await removeServerFile(dataDir, process.pid);
    };
    return { url: listening.url, port: listening.port, adminToken, firstInvite, close };
  } catch (error) {
    await release();
    throw error;
  }
}

/** Says once a day that the token is in use. Returns the function that stops. */
function keepRenewed(db: Store, token: string, { clock, log }: { clock: Clock; log: Log }) {
  const timer = setInterval(() => {
    renewAdminToken(db, token, clock()).catch((error: unknown) =>
      log.warn("The command line's token could not be renewed; it is tried again tomorrow.", {}, error),
    );
  }, renewal);
  timer.unref();
  return async () => clearInterval(timer);
}

/** Two servers on one embedded database would not hear of each other's changes. */
async function refuseSecond(dataDir: string): Promise<void> {
  const other = await findOtherServer(dataDir);
  if (!other) return;
  throw new Error(
    `The folder ${dataDir} is already served at ${other.url} by process ${other.pid}. Stop that server first.`,
  );
}

async function requestStandingJobs(db: Store, now: Date): Promise<void> {
  const workspaces = await db.selectFrom('workspaces').select('id').execute();
  for (const { id } of workspaces) {
    await inWorkspace(db, id, async (trx) => {
      await requestSweep(trx, id, now);
      await requestRetention(trx, id, now);
    });
  }
}

async function setUp(db: Store, options: ServerOptions, clock: Clock): Promise<string | null> {
  if (!(await isFirstStart(db))) return renewFirstInvite(db, clock());
  const { starter = 'services', workspaceName = 'Workspace' } = options;
  if (starter === 'none' && options.playbookFile === undefined) {
    return (await setUpWorkspace(db, { name: workspaceName, first: null, now: clock() })).invite;
  }
  const playbookFile = options.playbookFile ?? fileURLToPath(new URL(getStarter(starter).file, project));
  const yaml = await readFile(playbookFile, 'utf8').catch((error: Error) => {
    throw new Error(`The playbook for the first start cannot be read: ${error.message}`, { cause: error });
  });
  const parsed = parsePlaybook(yaml, playbookFile);
  if (!parsed.ok) {
    const problems = parsed.problems.map((one) => say(problemLine(one))).join('\n');
    throw new Error(`The playbook for the first start has problems; nothing was set up.\n${problems}`);
  }
  const input = { name: workspaceName, first: { yaml, playbook: parsed.playbook }, now: clock() };
  const { invite } = await setUpWorkspace(db, input);
  return invite;
}
