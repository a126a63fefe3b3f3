import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { diffPlaybooks } from '../../lib/playbook/diff-playbook.ts';
import { parsePlaybook } from '../../lib/playbook/parse-playbook.ts';
import { playbookAnswer, publishAnswer, scheduledAnswer } from '../../lib/sync/admin-protocol.ts';
import { sayAll } from '../../lib/text/say-all.ts';
import { CliError } from '../cli-error.ts';
import { type Client, openClient } from '../client.ts';
import { findInstant } from '../import/find-instant.ts';
import { findBase, withBase } from '../playbook/base-line.ts';
import { changesText } from '../playbook/changes-text.ts';
import { findPublished } from '../playbook/find-published.ts';
import { movedText } from '../playbook/moved-text.ts';
import { readPlaybook } from '../playbook/read-playbook.ts';
import { scheduledText } from '../playbook/scheduled-text.ts';
import { toVersion } from '../playbook/to-version.ts';
import { readText } from '../read-text.ts';

interface PublishOptions {
  note?: string;
  base?: number;
  at?: string;
  json?: boolean;
}

/** `publish` and `unschedule`. */
export function addPublishCommands(program: Command) {
  program
    .command('publish')
    .description('put a playbook file in force for everybody, after saying what changes')
    .argument('<file>', 'the playbook (YAML)')
    .option('--note <text>', 'what changed and why')
    .option(
      '--base <version>',
      'the version it was edited from, in place of the one its base line names; refuses when another is in force',
      toVersion,
    )
    .option('--at <time>', "at this time (2026-12-01T08:00, in the playbook's time zone) instead of now")
    .option('--json', 'print everything as JSON')
    .action((file: string, options: PublishOptions, command: Command) =>
      publish(file, options, command.optsWithGlobals().data),
    );

  program
    .command('unschedule')
    .description('take back what is to be published at a time, or clear away what was held')
    .argument('<number>', 'as "versions" lists it', toVersion)
    .option('--json', 'print what is left as JSON')
    .action(async (id: number, { json }: { json?: boolean }, command: Command) => {
      const client = await openClient(command.optsWithGlobals().data);
      const left = await client.delete('/v1/playbook/scheduled', { id }, scheduledAnswer);
      if (json) return console.log(JSON.stringify(left, null, 2));
      const rest = scheduledText(left).join('\n');
      console.log(`Number ${id} will not be published.${rest && `\n${rest}`}`);
    });
}

async function publish(file: string, options: PublishOptions, dataDir: string): Promise<void> {
  const { playbook, yaml, base: edited } = await readPlaybook(file);
  const at = options.at === undefined ? undefined : momentOf(options.at, playbook.calendar.timeZone);
  const client = await openClient(dataDir);
  const current = await findPublished(client);
  // What is published is what was compared: a version that came in between is not overwritten unseen.
  const base = options.base ?? edited ?? current?.version ?? 0;
  if (current && base !== current.version) {
    throw new CliError(movedText(file, base, await findVersion(client, base), current));
  }
  const before = current && parsePlaybook(current.yaml, undefined, 'any');
  const changes = before?.ok ? diffPlaybooks(before.playbook, playbook) : null;
  if (!options.json && current && current.yaml !== yaml) console.log(changesText(changes, current.version));
  const body = { yaml, file, note: options.note, base, at };
  const answer = await client.post('/v1/playbook', body, publishAnswer);
  const { version, changed, scheduled } = answer;
  if (!scheduled) await noteVersion(file, version);
  if (options.json)
    return console.log(JSON.stringify({ ...answer, changes: sayAll(changes ?? []) }, null, 2));
  if (scheduled) {
    return console.log(
      `Scheduled as number ${scheduled.id}: it comes in force at ${scheduled.at}, unless another version is published before. To take it back: waymark unschedule ${scheduled.id}`,
    );
  }
  console.log(
    changed
      ? `Published as version ${version}. Connected browsers show it within seconds.`
      : `Nothing to do: this very text is in force as version ${version}.`,
  );
}

function momentOf(text: string, timeZone: string): string {
  const found = /\d:\d/.test(text) ? findInstant(text, timeZone) : undefined;
  if (found !== undefined) return found;
  const message = `--at takes a day with a time, such as 2026-12-01T08:00 (in ${timeZone}) or 2026-12-01T07:00Z, not "${text}".`;
  throw new CliError(message, 2);
}

/** The base line of a file now names the version it became, so that it can be edited and published again. */
async function noteVersion(file: string, version: number): Promise<void> {
  const text = await readText(file);
  const noted = withBase(text, version);
  if (findBase(text) !== undefined && noted !== text) await writeFile(file, noted);
}

async function findVersion(client: Client, version: number) {
  if (version < 1) return undefined;
  return client.get(`/v1/playbook?version=${version}`, playbookAnswer).catch((error: unknown) => {
    if (error instanceof CliError) return undefined;
    throw error;
  });
}
