import '../../lib/text/in-node.ts';

import { runCommand } from '../../cli/run-command.ts';
import type { CommandResult } from './run-waymark.ts';

/** What a test asks of this process: one `waymark` command. */
export interface AskedCommand {
  words: string[];
  env: Record<string, string>;
}

/**
 * A process that runs one `waymark` command after the other, so that not each of a test has to load all of the
 * program. Run by run-waymark.ts.
 */
const own = { ...process.env };

process.on('message', (asked: AskedCommand) => {
  run(asked).then((result) => process.send?.(result));
});
process.on('disconnect', () => process.exit());

async function run({ words, env }: AskedCommand): Promise<CommandResult> {
  Object.assign(process.env, env);
  const texts = { out: '', err: '' };
  const stop = [
    keep(process.stdout, (text) => (texts.out += text)),
    keep(process.stderr, (text) => (texts.err += text)),
  ];
  try {
    return { code: await runCommand(words), ...texts };
  } finally {
    for (const end of stop) end();
    for (const name of Object.keys(env)) {
      const before = own[name];
      if (before === undefined) delete process.env[name];
      else process.env[name] = before;
    }
  }
}

/** Gives everything that is written to the stream to `take` instead, until the returned function is called. */
function keep(stream: NodeJS.WriteStream, take: (text: string) => void): () => void {
  const { write } = stream;
  stream.write = (chunk: string | Uint8Array, ...rest: unknown[]) => {
    take(typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString());
    const done = rest.find((one) => typeof one === 'function');
    done?.();
    return true;
  };
  return () => {
    stream.write = write;
  };
}
