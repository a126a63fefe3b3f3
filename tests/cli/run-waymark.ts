import { type ChildProcess, fork, spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tempFolder } from '../server/start-test-server.ts';
import type { AskedCommand } from './command-host.ts';

export interface CommandResult {
  code: number | null;
  out: string;
  err: string;
}

const host = fileURLToPath(new URL('./command-host.ts', import.meta.url));
let running: ChildProcess | undefined;
/** The command before: one runs at a time. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Runs the real `waymark` command in a process that runs those of this file's other tests too: to start the program
 * anew takes most of what a command does. How a process starts and ends is what `startWaymark` tests.
 */
export function runWaymark(words: string[], env: Record<string, string> = {}): Promise<CommandResult> {
  const result = last.then(() => ask({ words, env }));
  last = result.catch(() => {});
  return result;
}

/** Runs the real `waymark` command as its own process, as a person does. */
export function startWaymark(words: string[], env: Record<string, string> = {}): Promise<CommandResult> {
  const child = spawn(process.execPath, ['cli/main.ts', ...words], { env: { ...process.env, ...env } });
  let out = '';
  let err = '';
  child.stdout.on('data', (data) => {
    out += data;
  });
  child.stderr.on('data', (data) => {
    err += data;
  });
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, out, err })));
}

function ask(asked: AskedCommand): Promise<CommandResult> {
  running ??= startHost();
  const child = running;
  return new Promise((resolve, reject) => {
    const ended = (code: number | null) => {
      running = undefined;
      reject(new Error(`The process that ran "waymark ${asked.words.join(' ')}" ended with ${code}.`));
    };
    child.once('exit', ended);
    child.once('message', (result) => {
      child.off('exit', ended);
      resolve(result as CommandResult);
    });
    child.send(asked);
  });
}

/** It ends when this process does, and does not keep it. */
function startHost(): ChildProcess {
  const child = fork(host, { execArgv: [] });
  child.unref();
  child.channel?.unref();
  return child;
}

/** Writes a file into a folder that goes away with the test; returns its path. */
export async function tempFile(name: string, text: string): Promise<string> {
  const file = join(await tempFolder(), name);
  await writeFile(file, text);
  return file;
}
