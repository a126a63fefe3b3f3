import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

interface Process {
  port: number;
  dataDir: string;
  child: ChildProcess;
}

/** Servers as processes of their own, each on its port with its folder, started anew whenever one is killed. */
export interface ServerProcesses {
  ports: readonly number[];
  /** Ends one at once, as a power cut does, and starts it again. Resolves when it is dead. */
  kill(index: number): Promise<void>;
  /** Resolves when all answer. */
  ready(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts one server per folder; all on the database of `databaseUrl`, or each on its folder's own without one. */
export async function startServerProcesses(
  folders: readonly string[],
  databaseUrl: string | null,
  playbookFile: string,
): Promise<ServerProcesses> {
  const start = (port: number, dataDir: string): Process => {
    const args = ['--data', dataDir, '--port', String(port), '--playbook', playbookFile];
    // One key for all of them, as servers on one PostgreSQL need.
    const key = { WAYMARK_SECRET_KEY: Buffer.alloc(32, 7).toString('base64') };
    const env = { ...process.env, ...key, WAYMARK_LOG_LEVEL: 'error', DATABASE_URL: databaseUrl ?? '' };
    const stdio = ['ignore', 'ignore', process.env.CHAOS_LOG ? 'inherit' : 'ignore'] as const;
    const child = spawn(process.execPath, ['server/main.ts', ...args], { env, stdio: [...stdio] });
    return { port, dataDir, child };
  };
  const ports = await Promise.all(folders.map(freePort));
  const running = folders.map((dataDir, index) => start(ports[index] ?? 0, dataDir));
  const end = async ({ child }: Process) => {
    const isOver = child.exitCode !== null || child.signalCode !== null;
    const ended = isOver ? null : new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
  };
  return {
    ports,
    async kill(index) {
      const victim = running[index];
      if (!victim) throw new Error(`There is no server ${index}`);
      await end(victim);
      running[index] = start(victim.port, victim.dataDir);
    },
    async ready() {
      for (const [index] of running.entries()) {
        await untilAnswers(() => running[index]);
      }
    },
    async stop() {
      for (const one of running) await end(one);
    },
  };
}

async function untilAnswers(find: () => Process | undefined): Promise<void> {
  for (let tries = 0; tries < 1200; tries++) {
    const answer = await fetch(`http://127.0.0.1:${find()?.port}/v1/hello`).catch(() => null);
    if (answer?.ok) return;
    if (find()?.child.exitCode)
      throw new Error(`A server ended by itself, with code ${find()?.child.exitCode}`);
    await pause(50);
  }
  throw new Error('A server did not start within a minute');
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No free port was found');
  return address.port;
}
