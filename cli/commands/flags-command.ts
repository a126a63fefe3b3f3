import type { Command } from 'commander';
import { type FlagsAnswer, flagsAnswer } from '../../lib/sync/admin-protocol.ts';
import { openClient } from '../client.ts';

/** `flags`: what is stalled or otherwise waits for a person, now or as of a day. */
export function addFlagsCommand(program: Command) {
  program
    .command('flags')
    .description('list what is stalled or waits for a person')
    .option('--as-of <day>', "as of the start of this day (YYYY-MM-DD, in the playbook's time zone)")
    .option('--shadow', 'list instead what rules in shadow would flag, which is shown to nobody')
    .option('--json', 'print everything as JSON')
    .action(async (options: { asOf?: string; shadow?: boolean; json?: boolean }, command: Command) => {
      const client = await openClient(command.optsWithGlobals().data);
      const query = options.asOf === undefined ? '' : `?asOf=${encodeURIComponent(options.asOf)}`;
      const answer = await client.get(`/v1/flags${query}`, flagsAnswer);
      console.log(
        options.json ? JSON.stringify(answer, null, 2) : options.shadow ? shadowText(answer) : toText(answer),
      );
    });
}

const number = (value: number) => value.toLocaleString('en-US');

function flagLine({ kind, days, owner, name, record, title }: FlagsAnswer['flagged'][number]): string {
  const age = days === null ? '      ' : `${String(days).padStart(4)} d`;
  return `${kind.padEnd(13)} ${age}  ${owner ?? 'no owner'} · ${name ?? 'no name'} · ${title} · ${record}`;
}

function shadowText({ asOf, playbook, shadow }: FlagsAnswer): string {
  const rules = new Map<string, { title: string; count: number }>();
  for (const { rule, title } of shadow) {
    rules.set(rule, { title, count: (rules.get(rule)?.count ?? 0) + 1 });
  }
  const counts = [...rules].map(
    ([rule, { title, count }]) => `${number(count).padStart(8)}  ${title} · ${rule}`,
  );
  const end = `As of ${asOf}, playbook version ${playbook ?? 'none'}, in shadow and shown to nobody:`;
  const none = 'No rule in shadow would flag a record.';
  return [
    ...shadow.map(flagLine),
    ...(shadow.length > 0 ? [''] : []),
    end,
    ...(counts.length > 0 ? counts : [none]),
  ].join('\n');
}

function toText({ asOf, playbook, flagged, unknown, counts }: FlagsAnswer): string {
  const lines: string[] = [];
  lines.push(...flagged.map(flagLine));
  for (const { name, record, reason } of unknown) {
    lines.push(`${'cannot say'.padEnd(13)}         ${name ?? 'no name'} · ${reason} · ${record}`);
  }
  if (lines.length > 0) lines.push('');
  const kinds = Object.entries(counts.byKind).map(([kind, count]) => `${number(count)} ${kind}`);
  const parts = [
    ...(kinds.length > 0 ? kinds : ['nothing flagged']),
    ...(counts.unknown ? [`${number(counts.unknown)} cannot say`] : []),
    ...(counts.snoozed ? [`${number(counts.snoozed)} snoozed`] : []),
  ];
  lines.push(
    `As of ${asOf}, playbook version ${playbook ?? 'none'}, ${number(counts.records)} records: ${parts.join(', ')}.`,
  );
  return lines.join('\n');
}
