import '../lib/text/in-node.ts';

import { runCommand } from './run-command.ts';

// The `waymark` command. A reader that has seen enough ("waymark flags | head") is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

process.exitCode = await runCommand(process.argv.slice(2));
