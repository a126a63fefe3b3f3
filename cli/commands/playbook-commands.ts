import type { Command } from 'commander';
import { diffPlaybooks } from '../../lib/playbook/diff-playbook.ts';
import { parsePlaybook } from '../../lib/playbook/parse-playbook.ts';
import { publishAnswer } from '../../lib/sync/admin-protocol.ts';
import { openClient } from '../client.ts';
import { changesText } from '../playbook/changes-text.ts';
import { findPublished } from '../playbook/find-published.ts';
import { readPlaybook } from '../playbook/read-playbook.ts';
import { toVersion } from '../playbook/to-version.ts';
import { playbookJsonSchema } from '../playbook-json-schema.ts';

interface PublishOptions {
  note?: string;
  base?: number;
  json?: boolean;
}

/** `check`, `publish` and `schema`. */
export function addPlaybookCommands(program: Command) {
  program
    .command('check')
    .description('say what is wrong with a playbook file, if anything')
    .argument('<file>', 'the playbook (YAML)')
    .action(async (file: string) => {
      const { playbook } = await readPlaybook(file);
      const { name, motions, sops, people } = playbook;
      const stages = motions.reduce((sum, motion) => sum + motion.stages.length, 0);
      console.log(
        `${file} is in order: "${name}" with ${motions.length} motion(s), ${stages} stages, ${sops.length} SOPs, ${people.length} people.`,
      );
    });

  program
    .command('publish')
    .description('put a playbook file in force for everybody, after saying what changes')
    .argument('<file>', 'the playbook (YAML)')
    .option('--note <text>', 'what changed and why')
    .option('--base <version>', 'refuse when another version than this is in force', toVersion)
    .option('--json', 'print everything as JSON')
    .action(async (file: string, options: PublishOptions, command: Command) => {
      const { playbook, yaml } = await readPlaybook(file);
      const client = await openClient(command.optsWithGlobals().data);
      const current = await findPublished(client);
      const before = current && parsePlaybook(current.yaml);
      const changes = before?.ok ? diffPlaybooks(before.playbook, playbook) : null;
      if (
        !options.json &&
        current &&
        [undefined, current.version].includes(options.base) &&
        current.yaml !== yaml
      ) {
        console.log(changesText(changes, current.version));
      }
      // What is published is what was compared: a version that came in between is not overwritten unseen.
      const base = options.base ?? current?.version ?? 0;
      const answer = await client.post(
        '/v1/playbook',
        { yaml, file, note: options.note, base },
        publishAnswer,
      );
      const { version, changed } = answer;
      if (options.json) return console.log(JSON.stringify({ ...answer, changes: changes ?? [] }, null, 2));
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
