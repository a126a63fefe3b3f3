import type { Command } from 'commander';
import { type AssignmentsAnswer, assignmentsAnswer } from '../../lib/sync/assignments-protocol.ts';
import { openClient } from '../client.ts';

/** `assignments`: who records without an owner were given to, by which rule and when. */
export function addAssignmentsCommand(program: Command) {
  program
    .command('assignments')
    .description('list who the backend gave records without an owner to, by which rule and when')
    .option('--json', 'print everything as JSON, with the alternatives')
    .action(async (options: { json?: boolean }, command: Command) => {
      const client = await openClient(command.optsWithGlobals().data);
      const answer = await client.get('/v1/assignments', assignmentsAnswer);
      console.log(options.json ? JSON.stringify(answer, null, 2) : toText(answer));
    });
}

function toText({ assignments, more }: AssignmentsAnswer): string {
  const lines = assignments.map(({ at, personName, record, name, title, how, owner }) => {
    const since = owner === null ? '' : ` · now owned by ${owner}`;
    return `${at}  ${personName} · ${name ?? 'no name'} · "${title}": ${how} · ${record}${since}`;
  });
  const counts = new Map<string, number>();
  for (const { personName } of assignments) counts.set(personName, (counts.get(personName) ?? 0) + 1);
  const shares = [...counts].sort(([, a], [, b]) => b - a).map(([name, count]) => `${name} ${count}`);
  if (lines.length === 0) return 'No record has been assigned by a rule yet.';
  const all = more ? `The last ${lines.length}` : `${lines.length} in all`;
  return [...lines, '', `${all}: ${shares.join(', ')}.`].join('\n');
}
