import { sql } from 'kysely';
import { copyTable, sumTable, type TableSum } from './copy-table.ts';
import { inLine, inSnapshot } from './in-workspace.ts';
import { isShared } from './is-shared.ts';
import { openStore } from './open-store.ts';
import { isPostgresUrl } from './postgres-url.ts';
import { listRunningServers } from './running-servers.ts';
import { readTableShapes, type TableShape } from './table-shapes.ts';
import type { Store } from './tables.ts';

export interface MovedTable extends TableSum {
  name: string;
}

/**
 * Copies a whole database into an empty one: from an embedded one to PostgreSQL or back. All of it in one
 * transaction, which only counts when every table, read again, has as many rows and the same checksum. The former
 * database stays as it is; browsers go on from where they are.
 *
 * `from` and `to` are locations as `openStore` takes them; no server may run on either. Throws an Error with a
 * sentence when the source is empty, or the target holds anything.
 */
export async function moveStore(from: string, to: string): Promise<MovedTable[]> {
  if (isPostgresUrl(from) === isPostgresUrl(to)) {
    throw new Error('A database is moved from a data folder to PostgreSQL, or back.');
  }
  const source = await openStore(from);
  try {
    await refuseServed(source);
    await requireWorkspace(source);
    const target = await openStore(to);
    try {
      await refuseServed(target);
      const shapes = await readTableShapes(isShared(source) ? target : source);
      await refuseFull(target, shapes);
      return await copyAll(source, target, shapes);
    } finally {
      await target.destroy();
    }
  } finally {
    await source.destroy();
  }
}

function copyAll(source: Store, target: Store, shapes: readonly TableShape[]): Promise<MovedTable[]> {
  return inSnapshot(source, (reader) =>
    inLine(target, 'move', async (writer) => {
      const moved: MovedTable[] = [];
      for (const shape of shapes) {
        moved.push({ name: shape.name, ...(await copyTable(reader, writer, shape)) });
      }
      for (const [index, shape] of shapes.entries()) {
        const there = await sumTable(writer, shape);
        const here = moved[index];
        if (there.rows === here?.rows && there.checksum === here.checksum) continue;
        const message = `The table ${shape.name} did not arrive as it was (${here?.rows} rows, then ${there.rows}). Nothing was moved; report this.`;
        throw new Error(message);
      }
      return moved;
    }),
  );
}

async function refuseServed(db: Store): Promise<void> {
  const { length } = await listRunningServers(db);
  if (length === 0) return;
  const who = length === 1 ? 'A server is' : `${length} servers are`;
  throw new Error(`${who} running on the PostgreSQL database. Stop every server first.`);
}

async function requireWorkspace(source: Store): Promise<void> {
  const found = await source.selectFrom('workspaces').select('id').limit(1).executeTakeFirst();
  if (!found) throw new Error('There is nothing to move: no workspace is kept there.');
}

async function refuseFull(target: Store, shapes: readonly TableShape[]): Promise<void> {
  for (const { name } of shapes) {
    const { rows } = await sql`select 1 from ${sql.table(name)} limit 1`.execute(target);
    if (rows.length === 0) continue;
    throw new Error(`The database to move to is not empty: its table ${name} has rows. Nothing was moved.`);
  }
}
