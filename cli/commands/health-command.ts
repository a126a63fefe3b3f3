import type { Command } from 'commander';
import { type HealthAnswer, healthAnswer } from '../../lib/sync/health-protocol.ts';
import { openClient } from '../client.ts';

/** `health`: how the backend itself is. */
export function addHealthCommand(program: Command) {
  program
    .command('health')
    .description('how the backend is: jobs, versions of connected browsers, last backup')
    .option('--json', 'print everything as JSON')
    .action(async (options: { json?: boolean }, command: Command) => {
      const client = await openClient(command.optsWithGlobals().data);
      const answer = await client.get('/v1/health-report', healthAnswer);
      console.log(options.json ? JSON.stringify(answer, null, 2) : toText(answer));
    });
}

function toText(health: HealthAnswer): string {
  const { program, database, jobs, clients, lastBackup, records, events } = health;
  const store = database.kind === 'postgres' ? 'PostgreSQL' : 'embedded database';
  const backup =
    database.kind === 'postgres' ? "by PostgreSQL's own tools" : (lastBackup ?? 'never: waymark backup FILE');
  const late = jobs.dueSince === null ? '' : `, the oldest due since ${jobs.dueSince}`;
  const number = (value: number) => value.toLocaleString('en-US');
  return [
    `Waymark ${program}, ${store} (${database.version}): ${number(records)} records, ${number(events)} events`,
    `Last backup: ${backup}`,
    `Jobs: ${jobs.waiting} waiting${late}, ${jobs.dead} given up, ${jobs.done} done`,
    ...jobs.failing.map(({ kind, tries, error }) => `  ${kind} failed ${tries} times: ${error}`),
    ...clients.map(({ client, browsers, lastSeen }) => {
      const count = browsers === 1 ? '1 browser' : `${browsers} browsers`;
      return `${client ?? 'Unknown version'}: ${count}, last seen ${lastSeen}`;
    }),
  ].join('\n');
}
