import { copyFile, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { checkBackup } from '../../server/backup/check-backup.ts';
import { startServer } from '../../server/start-server.ts';
import { openStore } from '../../server/store/open-store.ts';
import { killAt } from './kill-at.ts';
import { seededRandom } from './seeded-random.ts';

/** What came of the kills of one kind of work. */
export interface KillFigures {
  what: string;
  kills: number;
  /** How often the work had ended before it was killed, and what was found afterwards. */
  ended: number;
  former: number;
  latter: number;
  /** How often a cut-off backup was left under another name, and refused. */
  refused: number;
}

const samples = new URL('samples/', import.meta.url);
const files = ['waymark.db', 'waymark.db-wal', 'waymark.db-shm'];

/** Kills `kills` backups, each at a seeded moment: the database is as before, and a backup is there whole or not. */
export async function killBackups(kills: number, seed: number, records = 4000): Promise<KillFigures> {
  return inFolder(async (folder) => {
    const data = join(folder, 'data');
    const close = await makeData(data, 'A', records);
    const before = readState(data);
    const figures = { what: 'backup', kills, ended: 0, former: 0, latter: 0, refused: 0 };
    const random = seededRandom(seed);
    const longest = await measure(['backup', data, join(folder, 'measured.backup')]);
    for (let index = 0; index < kills; index++) {
      const file = join(folder, `${index}.backup`);
      const { ended } = await killAt(['backup', data, file], random() * longest);
      if (ended) figures.ended += 1;
      same(readState(data), before, 'the database after a killed backup');
      const isThere = await checkBackup(file).then(
        () => true,
        (error: Error) => {
          if (!error.message.includes('There is no file')) throw error;
          return false;
        },
      );
      if (isThere) figures.latter += 1;
      else figures.former += 1;
      // Somebody takes the unfinished file for a backup.
      const cut = join(folder, 'cut.backup');
      const wasCut = await rename(`${file}.partial`, cut).then(
        () => true,
        () => false,
      );
      if (wasCut && (await isRefused(cut))) figures.refused += 1;
      for (const path of [file, cut, `${file}.partial.db`]) await rm(path, { force: true });
    }
    close();
    return figures;
  });
}

/** Kills `kills` restores: the folder's server starts with the former state or the restored one. */
export async function killRestores(kills: number, seed: number, records = 2000): Promise<KillFigures> {
  return inFolder(async (folder) => {
    const [a, b] = [join(folder, 'a'), join(folder, 'b')];
    const closes = [await makeData(a, 'A', records), await makeData(b, 'B', records + 1000)];
    const file = join(folder, 'b.backup');
    await killAt(['backup', b, file], null);
    const figures = { what: 'restore', kills, ended: 0, former: 0, latter: 0, refused: 0 };
    const states = { former: readState(a), latter: readState(b) };
    const random = seededRandom(seed);
    const work = async () => {
      const data = join(folder, 'work');
      await rm(data, { recursive: true, force: true });
      await mkdir(data);
      // With what its last server had not yet moved out of the log.
      for (const name of files) await copyFile(join(a, name), join(data, name));
      return data;
    };
    const longest = await measure(['restore', await work(), file]);
    for (let index = 0; index < kills; index++) {
      const data = await work();
      const { ended } = await killAt(['restore', data, file], random() * longest);
      if (ended) figures.ended += 1;
      const server = await startServer({ dataDir: data, port: 0, host: '127.0.0.1' });
      await server.close();
      const state = readState(data);
      const isFormer = state.name === 'A';
      same(state, isFormer ? states.former : states.latter, 'the state after a killed restore');
      figures[isFormer ? 'former' : 'latter'] += 1;
      if (ended && isFormer) throw new Error('A restore had ended, and the former state is there.');
    }
    for (const close of closes) close();
    return figures;
  });
}

/** Kills `kills` runs of the migration `to`, from the sample of the version `from`, filled with many records. */
export async function killMigration(
  from: string,
  to: string,
  kills: number,
  seed: number,
): Promise<KillFigures> {
  return inFolder(async (folder) => {
    const source = join(folder, 'source');
    await mkdir(source);
    const raw = new DatabaseSync(join(source, 'waymark.db'));
    raw.exec(await readFile(new URL(`${from}.sql`, samples), 'utf8'));
    raw.exec(manyRecords);
    raw.close();
    const figures = { what: `migration ${to}`, kills, ended: 0, former: 0, latter: 0, refused: 0 };
    const random = seededRandom(seed);
    const data = join(folder, 'data');
    const work = async () => {
      await rm(data, { recursive: true, force: true });
      await mkdir(data);
      await copyFile(join(source, 'waymark.db'), join(data, 'waymark.db'));
    };
    await work();
    const former = formOf(data);
    const records = readState(data).rows;
    const longest = await measure(['migrate', data, to]);
    const latter = formOf(data);
    if (former === latter) throw new Error(`The sample of ${from} has been through ${to} already.`);
    for (let index = 0; index < kills; index++) {
      await work();
      const { ended } = await killAt(['migrate', data, to], random() * longest);
      if (ended) figures.ended += 1;
      const form = formOf(data);
      const isFormer = form === former;
      if (!isFormer) same(form, latter, `the form after a killed migration ${to}`);
      same(readState(data).rows, records, 'the records after a killed migration');
      figures[isFormer ? 'former' : 'latter'] += 1;
      // Whatever there is, the program comes up with it.
      await (await openStore(join(data, 'waymark.db'))).destroy();
      same(readState(data).rows, records, 'the records after the start that follows');
    }
    return figures;
  });
}

/** Cuts a backup off at `times` seeded places and changes a byte at as many others; returns how many were refused. */
export async function damageBackups(times: number, seed: number): Promise<KillFigures> {
  return inFolder(async (folder) => {
    const data = join(folder, 'data');
    const close = await makeData(data, 'A', 300);
    const file = join(folder, 'good.backup');
    await killAt(['backup', data, file], null);
    close();
    const whole = await readFile(file);
    const random = seededRandom(seed);
    const bad = join(folder, 'bad.backup');
    const figures = { what: 'damaged backups', kills: times * 2, ended: 0, former: 0, latter: 0, refused: 0 };
    for (let index = 0; index < times; index++) {
      await writeFile(bad, whole.subarray(0, Math.floor(random() * whole.length)));
      if (await isRefused(bad)) figures.refused += 1;
      const changed = Buffer.from(whole);
      // The first ten bytes are gzip's own notes (a time, a system), which mean nothing here.
      const place = 10 + Math.floor(random() * (whole.length - 10));
      changed[place] = (changed[place] ?? 0) ^ (1 << Math.floor(random() * 8));
      await writeFile(bad, changed);
      if (await isRefused(bad)) figures.refused += 1;
    }
    return figures;
  });
}

async function isRefused(file: string): Promise<boolean> {
  return checkBackup(file).then(
    () => false,
    (error: Error) => {
      if (!error.message.includes('cannot be restored')) throw error;
      return true;
    },
  );
}

/** A served data folder of a workspace with this name and as many records; its server has not ended, as it were. */
async function makeData(data: string, name: string, records: number): Promise<() => void> {
  const server = await startServer({ dataDir: data, port: 0, host: '127.0.0.1', workspaceName: name });
  await server.close();
  const raw = new DatabaseSync(join(data, 'waymark.db'));
  raw.exec('pragma journal_mode = wal; pragma wal_autocheckpoint = 0; begin');
  const insert = raw.prepare(
    "insert into entities select id, 'kept', 'thing', ?, ?, 0, ?, null from workspaces",
  );
  for (let index = 0; index < records; index++) {
    insert.run(`thing-${index}`, index + 1, JSON.stringify({ index, text: `${name} `.repeat(300) }));
  }
  raw.exec('commit');
  return () => raw.close();
}

/** What a data folder holds, as far as nothing here changes it. Throws where the database is damaged. */
function readState(data: string): { name: string; rows: number } {
  const raw = new DatabaseSync(join(data, 'waymark.db'));
  const [check] = raw.prepare('pragma integrity_check').all();
  same(check?.integrity_check, 'ok', 'the integrity of the database');
  const name = String(raw.prepare('select name from workspaces').get()?.name);
  const rows = Number(raw.prepare("select count(*) as rows from entities where scope = 'kept'").get()?.rows);
  raw.close();
  return { name, rows };
}

function formOf(data: string): string {
  const raw = new DatabaseSync(join(data, 'waymark.db'));
  const rows = raw.prepare('select sql from sqlite_master where sql is not null order by name').all();
  const names = raw.prepare('select name from kysely_migration order by name').all();
  raw.close();
  return JSON.stringify([rows, names]);
}

/** Fills a sample with copies of its one record, beside itself and where nothing folds them. */
const manyRecords = `
with recursive n(i) as (select 1 union all select i + 1 from n where i < 3000)
insert into entities (workspace, scope, kind, id, version, deleted, data, record)
select workspace, 'records', 'record', id || '-' || i, 1000 + i, 0, data, null from n,
  (select workspace, id, data from entities where scope = 'records' and kind = 'record' limit 1);
insert into entities (workspace, scope, kind, id, version, deleted, data, record)
select workspace, 'kept', kind, id, version, 0, data, null from entities where scope = 'records';
`;

/** How long the work takes when nobody kills it, with a little on top, in milliseconds. */
async function measure(args: string[]): Promise<number> {
  return (await killAt(args, null)).milliseconds * 1.15;
}

function same(found: unknown, wanted: unknown, what: string): void {
  if (JSON.stringify(found) === JSON.stringify(wanted)) return;
  throw new Error(`Wrong: ${what}. Found ${JSON.stringify(found)}, wanted ${JSON.stringify(wanted)}`);
}

async function inFolder<T>(action: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'waymark-kill-'));
  try {
    return await action(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
