import { Command, CommanderError } from 'commander';
import { CliError } from './cli-error.ts';
import { addAssignmentsCommand } from './commands/assignments-command.ts';
import { addAuditCommand } from './commands/audit-command.ts';
import { addBackupCommands } from './commands/backup-commands.ts';
import { addEvaluateCommand } from './commands/evaluate-command.ts';
import { addFlagsCommand } from './commands/flags-command.ts';
import { addHealthCommand } from './commands/health-command.ts';
import { addImportCommand } from './commands/import-command.ts';
import { addJobsCommand } from './commands/jobs-command.ts';
import { addMoveCommand } from './commands/move-command.ts';
import { addPackCommands } from './commands/pack-commands.ts';
import { addPersonCommands } from './commands/person-commands.ts';
import { addPlaybookCommands } from './commands/playbook-commands.ts';
import { addPublishCommands } from './commands/publish-command.ts';
import { addReviewsCommand } from './commands/reviews-command.ts';
import { addSignInCommands } from './commands/sign-in-commands.ts';
import { addSimulateCommand } from './commands/simulate-command.ts';
import { addSopsCommands } from './commands/sops-commands.ts';
import { addStartersCommand } from './commands/starters-command.ts';
import { addThresholdsCommand } from './commands/thresholds-command.ts';
import { addTransferCommands } from './commands/transfer-commands.ts';
import { addVersionCommands } from './commands/version-commands.ts';
import { addWorkspaceCommands } from './commands/workspace-commands.ts';

/**
 * Does what `waymark` is asked for, with the words that follow its name; prints what comes of it. Returns the exit
 * code: 0 done, 1 problems found, 2 used wrongly.
 */
export async function runCommand(words: readonly string[]): Promise<number> {
  const program = new Command('waymark')
    .description('Works with a running Waymark backend and with playbook files.')
    .option(
      '--data <dir>',
      "the backend's data folder (or WAYMARK_DATA)",
      process.env.WAYMARK_DATA ?? '.waymark',
    )
    .exitOverride();
  addPlaybookCommands(program);
  addPublishCommands(program);
  addVersionCommands(program);
  addReviewsCommand(program);
  addStartersCommand(program);
  addSimulateCommand(program);
  addThresholdsCommand(program);
  addImportCommand(program);
  addFlagsCommand(program);
  addEvaluateCommand(program);
  addAssignmentsCommand(program);
  addJobsCommand(program);
  addWorkspaceCommands(program);
  addPackCommands(program);
  addSignInCommands(program);
  addAuditCommand(program);
  addHealthCommand(program);
  addPersonCommands(program);
  addBackupCommands(program);
  addTransferCommands(program);
  addSopsCommands(program);
  addMoveCommand(program);
  try {
    await program.parseAsync(words, { from: 'user' });
    return 0;
  } catch (error) {
    return report(error);
  }
}

function report(error: unknown): number {
  if (error instanceof CliError) {
    console.error(error.message);
    return error.exitCode;
  }
  // Commander has printed its own message or the help.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  console.error(error);
  return 1;
}
