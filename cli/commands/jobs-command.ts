import type { Command } from 'commander';
import { type JobsAnswer, jobsAnswer, replayAnswer } from '../../lib/sync/jobs-protocol.ts';
import { openClient } from '../client.ts';

/** `jobs` and `jobs replay`: what the backend still has to do, and what it gave up. */
export function addJobsCommand(program: Command) {
  const jobs = program.command('jobs').description('what the backend does behind changes, and what failed');
  jobs
    .command('list', { isDefault: true })
    .description('list what waits, what failed and what was given up')
    .option('--json', 'print everything as JSON')
    .action(async (options: { json?: boolean }, command: Command) => {
      const client = await openClient(command.optsWithGlobals().data);
      const answer = await client.get('/v1/jobs', jobsAnswer);
      console.log(options.json ? JSON.stringify(answer, null, 2) : toText(answer));
    });
  jobs
    .command('replay')
    .description('try once more what was given up: one of them, or all')
    .argument('[id]', 'as "jobs" lists it')
    .action(async (id: string | undefined, _options, command: Command) => {
      const client = await openClient(command.optsWithGlobals().data);
      const { replayed } = await client.post('/v1/jobs/replay', { id }, replayAnswer);
      console.log(replayed === 1 ? '1 job is tried once more.' : `${replayed} jobs are tried once more.`);
    });
}

function toText({ jobs, counts }: JobsAnswer): string {
  const lines = jobs.map(({ id, kind, state, runAt, tries, error }) => {
    const failed = error === null ? '' : `, failed ${tries} times: ${error}`;
    return `${id}  ${kind} · ${state === 'dead' ? 'given up' : `due ${runAt}`}${failed}`;
  });
  const end = `${counts.waiting} waiting, ${counts.dead} given up, ${counts.done} done.`;
  const hint = counts.dead > 0 ? ' Try again what was given up: waymark jobs replay' : '';
  return [...lines, `${end}${hint}`].join('\n');
}
