import { type Command, InvalidArgumentError } from 'commander';
import { simulateAnswer } from '../../lib/sync/simulate-protocol.ts';
import { openClient } from '../client.ts';
import { readPlaybook } from '../playbook/read-playbook.ts';
import { simulationText } from '../playbook/simulation-text.ts';

interface Options {
  asOf?: string;
  limit: number;
  json?: boolean;
}

/** After this long (ms) a person wants to know that something is going on. */
const patience = 1500;

/** `simulate`: what a draft would do to the real records. */
export function addSimulateCommand(program: Command) {
  program
    .command('simulate')
    .description(
      'say what a playbook file would flag among your records, and how those ended; changes nothing',
    )
    .argument('<file>', 'the draft (YAML)')
    .option('--as-of <day>', 'as of the start of this day (YYYY-MM-DD)')
    .option('--limit <number>', 'how many records each list names', toLimit, 10)
    .option('--json', 'print everything as JSON')
    .action(async (file: string, { asOf, limit, json }: Options, command: Command) => {
      const { yaml } = await readPlaybook(file);
      const client = await openClient(command.optsWithGlobals().data);
      const wait = setTimeout(
        () => console.error('Replaying the records under both playbooks ...'),
        patience,
      );
      const body = { yaml, file, asOf, limit };
      const answer = await client
        .post('/v1/playbook/simulate', body, simulateAnswer)
        .finally(() => clearTimeout(wait));
      console.log(json ? JSON.stringify(answer, null, 2) : simulationText(answer, asOf !== undefined));
    });
}

function toLimit(text: string): number {
  const number = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (number <= 10_000) return number;
  throw new InvalidArgumentError('It must be a number from 0 to 10000.');
}
