import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { eraseAnswer, personAnswer } from '../../lib/sync/person-protocol.ts';
import { type Retention, type RetentionAnswer, retentionAnswer } from '../../lib/sync/retention-protocol.ts';
import { CliError } from '../cli-error.ts';
import { openClient } from '../client.ts';

/** `person data`, `person erase` and `retention`: what is known of people, and for how long. */
export function addPersonCommands(program: Command) {
  const person = program.command('person').description('what is known of one member, and erasing it');
  person
    .command('data')
    .description('everything that is known of a member, also a former one, as JSON')
    .argument('<id>', 'as "members" lists it')
    .option('--out <file>', 'write it to a new file that only you may read')
    .action(async (id: string, options: { out?: string }, command: Command) => {
      const client = await openClient(command.optsWithGlobals().data);
      const answer = await client.get(`/v1/members/data?id=${encodeURIComponent(id)}`, personAnswer);
      const text = JSON.stringify(answer, null, 2);
      if (options.out === undefined) return console.log(text);
      await writeFile(options.out, `${text}\n`, { mode: 0o600, flag: 'wx' }).catch((error: Error) => {
        throw new CliError(`${options.out} cannot be written: ${error.message}`);
      });
      console.log(`${options.out} holds what is known of ${answer.member.name}.`);
    });
  person
    .command('erase')
    .description('erase the name, browsers and typed texts of somebody who has left')
    .argument('<id>', 'as the removal or "audit" named it')
    .option('--yes', 'do it; without this, only what would happen is said')
    .action(async (id: string, options: { yes?: boolean }, command: Command) => {
      const client = await openClient(command.optsWithGlobals().data);
      const body = { id, preview: !options.yes };
      const { pseudonym, changed, remaining, erased } = await client.post(
        '/v1/members/erase',
        body,
        eraseAnswer,
      );
      const counts = Object.entries(changed).map(([what, count]) => `${count} ${what}`);
      console.log(
        `${erased ? 'Erased' : 'This will erase'} their name (${pseudonym} stands for it) and what they typed: ${counts.join(', ')}.`,
      );
      for (const line of remaining) console.log(`- ${line}`);
      if (!erased) console.log('It cannot be taken back. To do it, add --yes.');
    });
  addRetention(program);
}

function addRetention(program: Command) {
  const kinds = ['journal', 'observations', 'audit'] as const;
  const command = program
    .command('retention')
    .description('how long is kept what happened; without options, says it')
    .option('--journal <days>', 'all events about records ("keep": for good)')
    .option('--observations <days>', 'of these, values seen on records')
    .option('--audit <days>', 'the audit log')
    .option('--yes', 'set it; without this, only what would happen is said');
  command.action(async (options: Partial<Record<(typeof kinds)[number], string>> & { yes?: boolean }) => {
    const client = await openClient(command.optsWithGlobals().data);
    const now = await client.get('/v1/retention', retentionAnswer);
    const changes = kinds.flatMap((kind) => {
      const text = options[kind];
      return text === undefined ? [] : [[kind, toDays(text)] as const];
    });
    if (changes.length === 0) return console.log(toText(now));
    const wanted: Retention = { ...now.retention, ...Object.fromEntries(changes) };
    const body = { ...wanted, preview: !options.yes };
    const answer = await client.post('/v1/retention', body, retentionAnswer);
    console.log(toText(answer));
    if (!answer.saved) console.log('It cannot be taken back once it is gone. To set this, add --yes.');
  });
}

function toDays(text: string): number | null {
  if (text === 'keep') return null;
  const days = Number(text);
  if (Number.isInteger(days) && days >= 30) return days;
  throw new CliError(`"${text}" is neither a number of days from 30 on nor "keep".`, 2);
}

function toText({ retention, leaving, saved }: RetentionAnswer): string {
  const say = (days: number | null) => (days === null ? 'kept for good' : `kept for ${days} days`);
  return [
    saved ? 'Events about records:' : 'This will set. Events about records:',
    `  all: ${say(retention.journal)}`,
    `  values seen on records: ${say(retention.observations)}`,
    `Audit log: ${say(retention.audit)}`,
    `Older than that now: ${leaving.events} events, ${leaving.audit} entries of the audit log.`,
  ].join('\n');
}
