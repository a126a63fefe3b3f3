import type { Command } from 'commander';
import { diffPlaybooks } from '../../lib/playbook/diff-playbook.ts';
import {
  playbookAnswer,
  publishAnswer,
  scheduledAnswer,
  versionsAnswer,
} from '../../lib/sync/admin-protocol.ts';
import { sayAll } from '../../lib/text/say-all.ts';
import { type Client, openClient } from '../client.ts';
import { withBase } from '../playbook/base-line.ts';
import { changesText } from '../playbook/changes-text.ts';
import { playbookOf, readPlaybook } from '../playbook/read-playbook.ts';
import { scheduledText } from '../playbook/scheduled-text.ts';
import { toVersion } from '../playbook/to-version.ts';

/** `versions`, `export`, `diff` and `rollback`: the playbook as a versioned document. */
export function addVersionCommands(program: Command) {
  program
    .command('versions')
    .description('list the versions of the playbook, and what is scheduled: when, who, why')
    .option('--json', 'print everything as JSON')
    .action(async (options: { json?: boolean }, command: Command) => {
      const client = await openClient(command.optsWithGlobals().data);
      const versions = await readVersions(client);
      const later = await client.get('/v1/playbook/scheduled', scheduledAnswer);
      if (options.json) return console.log(JSON.stringify({ versions, ...later }, null, 2));
      for (const line of scheduledText(later)) console.log(line);
      versions.forEach(({ version, name, publishedAt, publishedBy, note }, index) => {
        const when = publishedAt.slice(0, 16).replace('T', ' ');
        const parts = [`${when} UTC`, publishedBy, name, ...(note ? [note] : [])];
        console.log(
          `${String(version).padStart(4)}  ${parts.join(' · ')}${index === 0 ? ' (in force)' : ''}`,
        );
      });
    });

  program
    .command('export')
    .description(
      'print the playbook in force, or a version of it, as it was written, under a line that names it',
    )
    .option('--version <number>', 'an older one', toVersion)
    .action(async (options: { version?: number }, command: Command) => {
      const client = await openClient(command.optsWithGlobals().data);
      const { yaml, version } = await readVersion(client, options.version);
      process.stdout.write(withBase(yaml, version));
    });

  program
    .command('diff')
    .description('say in plain words what a playbook file changes')
    .argument('<file>', 'the playbook (YAML)')
    .option('--from <version>', 'compare with this version instead of the one in force', toVersion)
    .option('--json', 'print everything as JSON')
    .action(async (file: string, options: { from?: number; json?: boolean }, command: Command) => {
      const { playbook, yaml } = await readPlaybook(file);
      const client = await openClient(command.optsWithGlobals().data);
      const before = await readVersion(client, options.from);
      const { version: from } = before;
      const changes = diffPlaybooks(playbookOf(before.yaml, `version-${from}.yaml`), playbook);
      if (options.json) console.log(JSON.stringify(sayAll({ from, changes }), null, 2));
      else if (before.yaml === yaml) console.log(`Nothing changes: this very text is version ${from}.`);
      else console.log(changesText(changes, from));
    });

  program
    .command('rollback')
    .description('put a former version in force again, as a new version')
    .argument('<version>', 'as "versions" lists it', toVersion)
    .option('--note <text>', 'why')
    .option('--base <version>', 'refuse when another version than this is in force', toVersion)
    .option('--json', 'print the answer as JSON')
    .action(
      async (
        version: number,
        { json, ...options }: { note?: string; base?: number; json?: boolean },
        command: Command,
      ) => {
        const client = await openClient(command.optsWithGlobals().data);
        const answer = await client.post('/v1/playbook/rollback', { version, ...options }, publishAnswer);
        if (json) return console.log(JSON.stringify(answer, null, 2));
        console.log(
          answer.changed
            ? `Version ${version} is in force again, as version ${answer.version}. Connected browsers show it within seconds.`
            : `Nothing to do: the text of version ${version} is in force as version ${answer.version}.`,
        );
      },
    );
}

async function readVersions(client: Client) {
  const { versions, more } = await client.get('/v1/playbooks', versionsAnswer);
  let older = more;
  while (older) {
    const page = await client.get(`/v1/playbooks?before=${versions.at(-1)?.version}`, versionsAnswer);
    versions.push(...page.versions);
    older = page.more;
  }
  return versions;
}

function readVersion(client: Client, version: number | undefined) {
  return client.get(`/v1/playbook${version === undefined ? '' : `?version=${version}`}`, playbookAnswer);
}
