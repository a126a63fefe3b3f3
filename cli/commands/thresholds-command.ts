import type { Command } from 'commander';
import { type ThresholdsAnswer, thresholdsAnswer } from '../../lib/sync/thresholds-protocol.ts';
import { openClient } from '../client.ts';

interface Options {
  quantile?: string;
  min?: string;
  json?: boolean;
}

/** `thresholds`: how long records may stay in each stage, proposed from the company's own won ones. */
export function addThresholdsCommand(program: Command) {
  program
    .command('thresholds')
    .description('propose limits for stall rules from how long your won records stayed in each stage')
    .option('--quantile <part>', 'the part of the won records that left in time, 0.5 to 0.99 (0.8)')
    .option('--min <number>', 'how many won records there must be at least (20)')
    .option('--json', 'print everything as JSON')
    .action(async ({ quantile, min, json }: Options, command: Command) => {
      const client = await openClient(command.optsWithGlobals().data);
      const query = new URLSearchParams();
      if (quantile !== undefined) query.set('quantile', quantile);
      if (min !== undefined) query.set('min', min);
      const answer = await client.get(`/v1/playbook/thresholds?${query}`, thresholdsAnswer);
      console.log(json ? JSON.stringify(answer, null, 2) : toText(answer));
    });
}

function toText({ version, quantile, stages }: ThresholdsAnswer): string {
  const lines = stages.flatMap(({ motion, title, days, limits, text }) => {
    const now = limits.map(({ rule, after }) => `now ${after} by "${rule}"`).join(', ');
    const proposed = days === null ? '' : `: ${days} ${days === 1 ? 'day' : 'days'}`;
    return [`${motion} · ${title}${proposed}${now ? ` (${now})` : ''}`, `  ${text}`];
  });
  const head = `Proposed from the won records, so that ${Math.round(quantile * 100)} % of them would not have been flagged; playbook version ${version}:`;
  return [head, '', ...lines].join('\n');
}
