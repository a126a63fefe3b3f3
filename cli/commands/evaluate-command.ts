import type { Command } from 'commander';
import { guidanceAnswer } from '../../lib/sync/guidance-protocol.ts';
import { CliError } from '../cli-error.ts';
import { openClient } from '../client.ts';
import { guidanceText } from '../playbook/guidance-text.ts';

/** `evaluate`: what the playbook says of one record, with every reason. */
export function addEvaluateCommand(program: Command) {
  program
    .command('evaluate')
    .description('say what the playbook in force says of one record, and why')
    .argument('<record>', 'its key, as "flags" lists it: host:account:object:id')
    .option('--at <instant>', 'at this moment (ISO 8601, such as 2026-11-03T09:00:00Z)')
    .option('--json', 'print everything as JSON')
    .action(async (record: string, options: { at?: string; json?: boolean }, command: Command) => {
      const query = new URLSearchParams({ record, ...(options.at ? { at: toInstant(options.at) } : {}) });
      const client = await openClient(command.optsWithGlobals().data);
      const answer = await client.get(`/v1/guidance?${query}`, guidanceAnswer);
      if (options.json) return console.log(JSON.stringify(answer, null, 2));
      console.log(
        answer.guidance ? guidanceText(answer.guidance) : `No motion of the playbook speaks of ${record}.`,
      );
    });
}

function toInstant(text: string): string {
  const isWhole = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}.*(Z|[+-]\d{2}:?\d{2})$/.test(text);
  const at = new Date(text);
  if (isWhole && !Number.isNaN(at.getTime())) return at.toISOString();
  throw new CliError(`"${text}" is no moment. Write it as 2026-11-03T09:00:00Z, with its zone.`, 2);
}
