import '../lib/text/in-node.ts';

import { parseArgs } from 'node:util';
import { starters } from '../lib/playbook/starters.ts';
import { getStarter } from './get-starter.ts';
import { readEnvironment } from './read-environment.ts';
import { databaseName } from './store/postgres-url.ts';

/** Starts the backend from the command line: `node server/main.ts [--data DIR] [--port 8787] …`. */
const usage = `Starts the Waymark backend.

  --data DIR        where everything is kept (default .waymark)
  --port PORT       default 8787; 0 for any free one
  --host ADDRESS    default 127.0.0.1; 0.0.0.0 to be reached from other machines
  --starter NAME    the starter to begin with (first start only; default services):
                    ${starters.map(({ name }) => name).join(', ')};
                    none to choose it in the dashboard
  --playbook FILE   a playbook of your own to begin with instead (first start only)
  --name NAME       the workspace's name (first start only)

Set DATABASE_URL to postgres://user:password@host:5432/database to keep everything but the command line's token in
PostgreSQL, which any number of servers may share; see docs/scaling.md.

The environment may also set WAYMARK_LOG_LEVEL, WAYMARK_METRICS_TOKEN, WAYMARK_DRAIN_SECONDS and WAYMARK_SECRET_KEY; see
docs/operating.md.`;

async function main() {
  const options = readOptions();
  if (!options) return;
  // Loaded only after the check, because importing the store fails on an old Node with a riddle.
  await requireSqlite();
  const { startServer } = await import('./start-server.ts');
  const { logLevel, collector, ...environment } = readEnvironment(process.env);
  const log = await openLog(logLevel);
  const tracing = collector ? await trace(collector) : {};
  const server = await startServer({ ...options, ...environment, ...tracing, log });
  log.info('listening', { port: server.port });
  const { databaseUrl } = environment;
  const what = databaseUrl ? `the database ${databaseName(databaseUrl)}` : options.dataDir;
  console.log(`Waymark serves ${what} at ${server.url}`);
  if (server.firstInvite) {
    console.log(`\nFirst invite code: ${server.firstInvite}`);
    console.log(
      'It is valid once, for seven days, and makes its user an owner of the workspace. In the browser,',
    );
    console.log(
      "open Waymark's settings, enter the server address above and this code, and press Connect.\n",
    );
  } else if (options.playbookFile || options.starter) {
    const option = options.playbookFile ? '--playbook' : '--starter';
    console.log(`${option} counts on the first start only. To change the playbook: waymark publish FILE`);
  }
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    log.info('stopping');
    server.close().then(
      () => process.exit(0),
      (error: unknown) => fail(error),
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        data: { type: 'string', default: '.waymark' },
        port: { type: 'string', default: '8787' },
        host: { type: 'string', default: '127.0.0.1' },
        playbook: { type: 'string' },
        starter: { type: 'string' },
        name: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    if (values.help) {
      console.log(usage);
      return null;
    }
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) {
      throw new Error(`--port takes a number from 0 to 65535, not "${values.port}"`);
    }
    if (values.playbook !== undefined && values.starter !== undefined) {
      throw new Error('--playbook and --starter both name the first playbook; give one of them');
    }
    if (values.starter !== undefined && values.starter !== 'none') getStarter(values.starter);
    return {
      dataDir: values.data,
      port,
      host: values.host,
      ...(values.playbook === undefined ? {} : { playbookFile: values.playbook }),
      ...(values.starter === undefined ? {} : { starter: values.starter }),
      ...(values.name === undefined ? {} : { workspaceName: values.name }),
    };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${usage}`);
    process.exitCode = 2;
    return null;
  }
}

/** Lines of JSON on the error output; on a terminal, lines for people. */
async function openLog(level: string) {
  const { createLog, logLines } = await import('./telemetry/create-log.ts');
  const { terminalLine } = await import('./telemetry/terminal-lines.ts');
  const { stderr } = process;
  if (stderr.isTTY) return createLog({ write: (line) => stderr.write(terminalLine(line)) }, level);
  return createLog(logLines(2), level);
}

/** Loaded only where somebody wants traces, because the packages are large. */
async function trace(collector: string) {
  const { startTracing } = await import('./telemetry/start-tracing.ts');
  return { tracing: startTracing(collector, process.env.OTEL_SERVICE_NAME) };
}

async function requireSqlite() {
  const isThere = await import('node:sqlite').then(
    () => true,
    () => false,
  );
  if (isThere) return;
  throw new Error(
    `Waymark needs Node 22.13 or newer for its database; this is ${process.version}. "npm run server" uses the Node that comes with the project; run npm ci first.`,
  );
}

function fail(error: unknown) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

main().catch(fail);
