import { access, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Command, Option } from 'commander';
import { CliError } from '../cli-error.ts';

/** `move`: the whole database from the data folder to PostgreSQL, or back. */
export function addMoveCommand(program: Command) {
  program
    .command('move')
    .description('copy everything from the data folder to the PostgreSQL of DATABASE_URL, or back')
    .addOption(
      new Option('--to <where>', 'where to; it has to be empty')
        .choices(['postgres', 'folder'])
        .makeOptionMandatory(),
    )
    .option('--json', 'print the tables with rows and checksums as JSON')
    .action(async (options: { to: 'postgres' | 'folder'; json?: boolean }, command: Command) => {
      const { data } = command.optsWithGlobals();
      const tables = await move(data, options.to);
      if (options.json) return console.log(JSON.stringify(tables, null, 2));
      for (const { name, rows, checksum } of tables)
        console.log(`${name}: ${rows} rows, ${checksum.slice(0, 16)}`);
      console.log('Every table was read again at its new place: rows and checksums are the same.');
      console.log(
        options.to === 'postgres'
          ? `Start the servers with this DATABASE_URL. The database in ${data} stays as it was; do not serve it any more.`
          : `Start the server on ${data} without DATABASE_URL. The database in PostgreSQL stays as it was; do not serve it any more.`,
      );
    });
}

async function move(data: string, to: 'postgres' | 'folder') {
  const url = process.env.DATABASE_URL ?? '';
  const file = join(data, 'waymark.db');
  let isNew = false;
  try {
    const { isPostgresUrl } = await import('../../server/store/postgres-url.ts');
    if (!isPostgresUrl(url)) {
      throw new Error(
        'Set DATABASE_URL to postgres://user:password@host:5432/database, the PostgreSQL to move to or from.',
      );
    }
    await refuseServed(data);
    const isThere = await access(file).then(
      () => true,
      () => false,
    );
    if (to === 'postgres' && !isThere) throw new Error(`There is no database in ${data}.`);
    if (to === 'folder' && isThere)
      throw new Error(`There is a database in ${data} already. Name an empty folder by --data.`);
    isNew = to === 'folder';
    await mkdir(data, { recursive: true, mode: 0o700 });
    const { moveStore } = await import('../../server/store/move-store.ts');
    return await (to === 'postgres' ? moveStore(file, url) : moveStore(url, file));
  } catch (error) {
    if (isNew) for (const end of ['', '-wal', '-shm']) await rm(`${file}${end}`, { force: true });
    throw new CliError(error instanceof Error ? error.message : String(error));
  }
}

async function refuseServed(data: string) {
  const { findOtherServer } = await import('../../server/server-file.ts');
  const other = await findOtherServer(data);
  if (other) throw new Error(`The folder ${data} is served at ${other.url}. Stop that server first.`);
}
