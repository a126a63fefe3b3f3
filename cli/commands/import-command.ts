import type { Command } from 'commander';
import { importFile } from '../import/import-file.ts';

/** `import`: any tool's CSV export becomes records and journal events. */
export function addImportCommand(program: Command) {
  program
    .command('import')
    .description("turn a tool's CSV export into records and their history")
    .argument('<file>', 'the export (CSV)')
    .requiredOption('--map <file>', 'the mapping (YAML); see examples/imports')
    .option('--dry-run', 'only say what would be imported and what could not')
    .option('--add-account', "add the mapping's account to the workspace when it is missing")
    .action(
      async (
        file: string,
        options: { map: string; dryRun?: boolean; addAccount?: boolean },
        command: Command,
      ) => {
        const { data } = command.optsWithGlobals();
        const { dryRun = false, addAccount = false } = options;
        await importFile({ file, map: options.map, dataDir: data, dryRun, addAccount });
      },
    );
}
