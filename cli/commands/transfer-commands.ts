import type { Command } from 'commander';
import { workOnFiles } from '../work-on-files.ts';

/** `workspace export` and `workspace import`: a whole workspace as one documented file. */
export function addTransferCommands(program: Command) {
  const workspace = program.command('workspace').description('a whole workspace as one documented file');
  workspace
    .command('export')
    .description('write the whole workspace to a file (docs/export-format.md), also while it is served')
    .argument('<file>', 'a new file; keep it as safe as the data folder')
    .option('--workspace <id>', 'which one, where there are several')
    .action(async (file: string, options: { workspace?: string }, command: Command) => {
      const { data } = command.optsWithGlobals();
      const { name } = await workOnFiles(async () => {
        const { exportToFile } = await import('../../server/transfer/transfer-file.ts');
        return exportToFile(data, file, new Date(), options.workspace);
      });
      console.log(`${file} holds the workspace "${name}". Elsewhere: waymark workspace import ${file}`);
    });
  workspace
    .command('import')
    .description('bring an exported workspace into the data folder, or the database of DATABASE_URL')
    .argument('<file>', 'as "workspace export" wrote it')
    .option('--yes', 'do it; without this, only what would happen is said')
    .action(async (file: string, options: { yes?: boolean }, command: Command) => {
      const { data } = command.optsWithGlobals();
      const transfer = () => import('../../server/transfer/transfer-file.ts');
      if (!options.yes) {
        const head = await workOnFiles(async () => (await transfer()).checkExport(file));
        const { workspace: one, rows, exportedAt } = head;
        console.log(`This will bring in the workspace "${one.name}" as it was at ${exportedAt}:`);
        console.log(`${rows.members} members, ${rows.journal} events, ${rows.playbooks} playbook versions.`);
        console.log('Nobody is signed in to it then; everybody connects anew. To do it, add --yes.');
        return;
      }
      const { invite, head } = await workOnFiles(async () =>
        (await transfer()).importFromFile(data, file, new Date()),
      );
      console.log(
        `The workspace "${head.workspace.name}" is in. Invite code for its first browser: ${invite}`,
      );
      console.log('It is valid once, for seven days, and makes its user an owner.');
    });
}
