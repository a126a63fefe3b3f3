import type { Command } from 'commander';
import { foreignSops } from '../../lib/playbook/named-sops.ts';
import { parsePlaybook } from '../../lib/playbook/parse-playbook.ts';
import { problemLine } from '../../lib/playbook/playbook-problem.ts';
import { reviewsDue } from '../../lib/playbook/reviews-due.ts';
import { say } from '../../lib/text/say.ts';
import { readPlaybook } from '../playbook/read-playbook.ts';
import { reviewsText } from '../playbook/reviews-text.ts';
import { playbookJsonSchema } from '../playbook-json-schema.ts';
import { readText } from '../read-text.ts';
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
      const unknown = foreignSops(playbook).length === 0 ? [] : problemsOf(await readText(file), file);
      if (unknown.length > 0) {
        console.log(
          [
            'Warning: these SOPs are not in the file. The backend must have SOP documents by these ids, which was not checked here; publish checks it.',
            ...unknown,
          ].join('\n  '),
        );
      }
      const due = reviewsText(reviewsDue(playbook, today(playbook.calendar.timeZone)));
      if (due.length > 0) console.log(['Warning: the review date of these has come.', ...due].join('\n  '));
    });

  program
    .command('schema')
    .description('print the JSON Schema of playbooks, for editors')
    .action(() => console.log(JSON.stringify(playbookJsonSchema(), null, 2)));
}

/** What is wrong with a playbook that may name no documents, a line each. */
function problemsOf(text: string, file: string): string[] {
  const parsed = parsePlaybook(text, file);
  return parsed.ok ? [] : parsed.problems.map((one) => say(problemLine(one)));
}
