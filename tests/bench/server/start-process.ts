import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

/** A server in a process of its own. */
export interface ServerProcess {
  url: string;
  /** The processor time it has taken so far, in microseconds; nothing where the system does not say. */
  findProcessorTime(): number | undefined;
  stop(): Promise<void>;
}

/**
 * Starts a program of ours and returns when it has printed its address. Its log goes through a pipe and is thrown away,
 * as a container's would be read. Throws when it ends before.
 */
export async function startProcess(
  args: string[],
  environment: NodeJS.ProcessEnv = {},
): Promise<ServerProcess> {
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...environment },
  });
  let tail = '';
  child.stderr.on('data', (data) => {
    tail = `${tail}${data}`.slice(-2000);
  });
  for await (const line of createInterface({ input: child.stdout })) {
    const [url] = /http:\/\/\S+/.exec(line) ?? [];
    if (url) return { url, findProcessorTime: () => findProcessorTime(child.pid), stop: () => stop(child) };
  }
  throw new Error(`${args.join(' ')} ended: ${tail}`);
}

/** Linux says it in hundredths of a second, as the twelfth and thirteenth number after the program's name. */
function findProcessorTime(pid: number | undefined): number | undefined {
  try {
    const numbers = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(numbers[11]) + Number(numbers[12])) * 10_000;
  } catch {
    return undefined;
  }
}

async function stop(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}
