import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const child = fileURLToPath(new URL('kill-child.ts', import.meta.url));

/**
 * Runs a piece of work of kill-child.ts in a process of its own and kills it (SIGKILL) `delay` milliseconds after it
 * began; lets it end without one. Returns whether it ended by itself and how long it took. Throws when it failed.
 */
export async function killAt(
  args: string[],
  delay: number | null,
): Promise<{ ended: boolean; milliseconds: number }> {
  const process_ = spawn(process.execPath, [child, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let began = 0;
  let ended = false;
  let milliseconds = 0;
  let errors = '';
  process_.stderr.on('data', (text) => {
    errors += text;
  });
  process_.stdout.on('data', (text: Buffer) => {
    const words = String(text);
    if (words.includes('go')) {
      began = performance.now();
      if (delay !== null) setTimeout(() => process_.kill('SIGKILL'), delay);
    }
    if (words.includes('done')) {
      ended = true;
      milliseconds = performance.now() - began;
    }
  });
  const [code, signal] = await new Promise<[number | null, string | null]>((resolve) => {
    process_.once('close', (...end) => resolve(end));
  });
  if (code !== 0 && signal !== 'SIGKILL') throw new Error(`${args.join(' ')} failed: ${errors}`);
  return { ended, milliseconds };
}
