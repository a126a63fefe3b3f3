import type { Command } from 'commander';
import { reviewsDue } from '../../lib/playbook/reviews-due.ts';
import { readPlaybook } from '../playbook/read-playbook.ts';
import { reviewsText } from '../playbook/reviews-text.ts';
import { playbookJsonSchema } from '../playbook-json-schema.ts';
import { today } from '../today.ts';

/** `check` and `schema`: what needs no backend. */
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
      const due = reviewsText(reviewsDue(playbook, today(playbook.calendar.timeZone)));
      if (due.length > 0) console.log(['Warning: the review date of these has come.', ...due].join('\n  '));
    });

  program
    .command('schema')
    .description('print the JSON Schema of playbooks, for editors')
    .action(() => console.log(JSON.stringify(playbookJsonSchema(), null, 2)));
}
