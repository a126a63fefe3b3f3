import type { Command } from 'commander';
import { parsePlaybook } from '../../lib/playbook/parse-playbook.ts';
import { formatProblem } from '../../lib/playbook/playbook-problem.ts';
import { publishAnswer } from '../../lib/sync/admin-protocol.ts';
import { CliError } from '../cli-error.ts';
import { openClient } from '../client.ts';
import { playbookJsonSchema } from '../playbook-json-schema.ts';
import { readText } from '../read-text.ts';

/** `check`, `publish` and `schema`. */
export function addPlaybookCommands(program: Command) {
  program
    .command('check')
    .description('say what is wrong with a playbook file, if anything')
    .argument('<file>', 'the playbook (YAML)')
    .action(async (file: string) => {
      const parsed = parsePlaybook(await readText(file), file);
      if (!parsed.ok) {
        const count = parsed.problems.length === 1 ? '1 problem' : `${parsed.problems.length} problems`;
        throw new CliError([...parsed.problems.map(formatProblem), `${file} has ${count}.`].join('\n'));
      }
      const { name, motions, sops, people } = parsed.playbook;
      const stages = motions.reduce((sum, motion) => sum + motion.stages.length, 0);
      console.log(
        `${file} is in order: "${name}" with ${motions.length} motion(s), ${stages} stages, ${sops.length} SOPs, ${people.length} people.`,
      );
    });

  program
    .command('publish')
    .description('put a playbook file in force for everybody')
    .argument('<file>', 'the playbook (YAML)')
    .option('--note <text>', 'what changed and why')
    .action(async (file: string, options: { note?: string }, command: Command) => {
      const client = await openClient(command.optsWithGlobals().data);
      const body = { yaml: await readText(file), file, note: options.note };
      const { version, changed } = await client.post('/v1/playbook', body, publishAnswer);
      console.log(
        changed
          ? `Published as version ${version}. Connected browsers show it within seconds.`
          : `Nothing to do: this very text is in force as version ${version}.`,
      );
    });

  program
    .command('schema')
    .description('print the JSON Schema of playbooks, for editors')
    .action(() => console.log(JSON.stringify(playbookJsonSchema(), null, 2)));
}
