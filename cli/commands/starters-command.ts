import type { Command } from 'commander';
import { starters } from '../../lib/playbook/starters.ts';
import { say } from '../../lib/text/say.ts';

/** `starters`: the playbooks one can begin with. */
export function addStartersCommand(program: Command) {
  program
    .command('starters')
    .description('list the playbooks to begin with, by kind of company')
    .option('--json', 'print everything as JSON')
    .action((options: { json?: boolean }) => {
      const listed = starters.map(({ name, kind, work, file }) => {
        return { name, title: `${say(kind)}: ${say(work)}`, file };
      });
      if (options.json) return console.log(JSON.stringify({ starters: listed }, null, 2));
      for (const { name, title, file } of listed) {
        console.log(`${name.padEnd(10)} ${title}\n${' '.repeat(11)}${file}`);
      }
      console.log('\nBegin a backend with one: npm run -s server -- --starter NAME');
    });
}
