import type { Command } from 'commander';
import { workOnFiles } from '../work-on-files.ts';

/** `backup` and `restore`: they work on the data folder itself, the backup also while it is served. */
export function addBackupCommands(program: Command) {
  program
    .command('backup')
    .description('write a backup of the data folder, also while it is served')
    .argument('<file>', 'a new file; keep it as safe as the data folder')
    .option('--json', "print the backup's manifest as JSON")
    .action(async (file: string, options: { json?: boolean }, command: Command) => {
      const { data } = command.optsWithGlobals();
      const manifest = await workOnFiles(async () => {
        await refuseShared('pg_dump');
        const { writeBackup } = await import('../../server/backup/write-backup.ts');
        return writeBackup(data, file, new Date());
      });
      if (options.json) console.log(JSON.stringify(manifest, null, 2));
      else {
        const bytes = manifest.files.reduce((sum, one) => sum + one.bytes, 0);
        console.log(`${file} holds all of ${data} (${Math.ceil(bytes / 1024).toLocaleString('en-US')} KB).`);
        console.log(`Bring it back with the server stopped: waymark restore ${file} --data DIR`);
      }
    });
  program
    .command('restore')
    .description("put a backup in the place of the data folder's database, the server being stopped")
    .argument('<file>', 'as "backup" wrote it')
    .option('--yes', 'do it; without this, only what would happen is said')
    .action(async (file: string, options: { yes?: boolean }, command: Command) => {
      const { data } = command.optsWithGlobals();
      if (!options.yes) {
        const manifest = await workOnFiles(async () => {
          const { checkBackup } = await import('../../server/backup/check-backup.ts');
          return checkBackup(file);
        });
        console.log(
          `This will put the database of ${manifest.createdAt} in the place of the one in ${data}.`,
        );
        console.log('What was written there since is then only in waymark.db.before-restore in that folder.');
        console.log('Browsers start anew, and send what they have not sent yet. To do it, add --yes.');
        return;
      }
      const manifest = await workOnFiles(async () => {
        await refuseShared('pg_restore');
        const { restoreBackup } = await import('../../server/backup/restore-backup.ts');
        return restoreBackup(file, data);
      });
      console.log(`${data} holds what it held at ${manifest.createdAt}. Start the server as usual.`);
    });
  program
    .command('restored')
    .description('after PostgreSQL was restored by its own tools: browsers start anew (docs/operating.md)')
    .action(async () => {
      const count = await workOnFiles(async () => {
        const { readEnvironment } = await import('../../server/read-environment.ts');
        const { databaseUrl } = readEnvironment(process.env);
        if (!databaseUrl)
          throw new Error('This is for PostgreSQL: set DATABASE_URL to the restored database.');
        const { beginNewLife } = await import('../../server/backup/begin-new-life.ts');
        return beginNewLife(databaseUrl);
      });
      console.log(`Browsers of ${count} workspaces start anew, and send what they have not sent yet.`);
    });
}

/** A server with PostgreSQL keeps nothing in its data folder that would be worth a backup. */
async function refuseShared(tool: string): Promise<void> {
  const { readEnvironment } = await import('../../server/read-environment.ts');
  if (!readEnvironment(process.env).databaseUrl) return;
  throw new Error(
    `DATABASE_URL is set: everything is in PostgreSQL, and its own ${tool} is the tool for it (docs/operating.md).`,
  );
}
