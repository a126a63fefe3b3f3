import { type Command, InvalidArgumentError } from 'commander';
import { Temporal } from 'temporal-polyfill';
import { reviewsDue } from '../../lib/playbook/reviews-due.ts';
import { playbookAnswer } from '../../lib/sync/admin-protocol.ts';
import { openClient } from '../client.ts';
import { playbookOf } from '../playbook/read-playbook.ts';
import { reviewsText } from '../playbook/reviews-text.ts';
import { today } from '../today.ts';

/** `reviews`: which rules and SOPs somebody should look at again. */
export function addReviewsCommand(program: Command) {
  program
    .command('reviews')
    .description('list the rules and SOPs that are due for review, and who keeps them')
    .option('--as-of <day>', 'on this day (YYYY-MM-DD) instead of today', toDay)
    .option('--json', 'print everything as JSON')
    .action(async ({ asOf, json }: { asOf?: string; json?: boolean }, command: Command) => {
      const client = await openClient(command.optsWithGlobals().data);
      const { yaml, version } = await client.get('/v1/playbook', playbookAnswer);
      const playbook = playbookOf(yaml, `version-${version}.yaml`);
      const day = asOf ?? today(playbook.calendar.timeZone);
      const reviews = reviewsDue(playbook, day);
      if (json) return console.log(JSON.stringify({ asOf: day, version, reviews }, null, 2));
      for (const line of reviewsText(reviews)) console.log(line);
      const count = reviews.length === 1 ? '1 part is' : `${reviews.length || 'no'} parts are`;
      console.log(
        `${reviews.length > 0 ? '\n' : ''}As of ${day}, playbook version ${version}: ${count} due for review.`,
      );
    });
}

function toDay(text: string): string {
  try {
    if (/^\d{4}-\d{2}-\d{2}$/.test(text))
      return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString();
  } catch {
    // A day that no calendar has, such as 30 February: told below.
  }
  throw new InvalidArgumentError('It must be a day such as 2026-12-01.');
}
