import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Store } from '../store/tables.ts';
import { version } from '../version.ts';
import {
  type ExportedTable,
  type ExportHead,
  exportedTables,
  rowKeys,
  rowsAtOnce,
  tableNames,
} from './export-format.ts';

const mostRowsPerPage = 1000;

/**
 * The lines of a workspace's export, of one moment when `db` is a transaction that sees one moment only. Throws an
 * Error with a sentence when there is no such workspace.
 */
export async function* exportWorkspace(db: Store, workspace: string, now: Date): AsyncGenerator<string> {
  const hash = createHash('sha256');
  const line = (value: unknown) => {
    const text = `${JSON.stringify(value)}\n`;
    hash.update(text);
    return text;
  };
  yield line(await readHead(db, workspace, now));
  for (const table of tableNames) {
    for await (const row of readRows(db, workspace, table)) yield line({ table, row });
  }
  yield `${JSON.stringify({ end: true, sha256: hash.digest('hex') })}\n`;
}

async function readHead(db: Store, workspace: string, now: Date): Promise<ExportHead> {
  const found = await db
    .selectFrom('workspaces')
    .select(['id', 'name', 'created_at'])
    .where('id', '=', workspace)
    .executeTakeFirst();
  if (!found) throw new Error(`There is no workspace ${workspace} in this database.`);
  const rows = {} as ExportHead['rows'];
  for (const table of tableNames) {
    const { count } = await db
      .selectFrom(table)
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('workspace', '=', workspace)
      .executeTakeFirstOrThrow();
    rows[table] = Number(count);
  }
  const head = { waymark: 'export', format: 1, program: version, exportedAt: now.toISOString() } as const;
  return { ...head, workspace: found, rows };
}

/** The rows of a table in the order of their keys, page by page. */
async function* readRows(db: Store, workspace: string, table: ExportedTable): AsyncGenerator<unknown> {
  const columns = sql.join(Object.keys(exportedTables[table].shape).map((name) => sql.ref(name)));
  const rowsPerPage = rowsAtOnce[table] ?? mostRowsPerPage;
  const keys = rowKeys[table];
  const key = sql.join(keys.map((name) => sql.ref(name)));
  let after = sql``;
  for (;;) {
    const order = keys.length > 0 ? sql`order by ${key}` : sql``;
    const { rows } = await sql<Record<string, unknown>>`select ${columns} from ${sql.table(table)}
      where workspace = ${workspace} ${after} ${order} limit ${rowsPerPage}`.execute(db);
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < rowsPerPage) return;
    after = sql`and (${key}) > (${sql.join(keys.map((name) => last[name]))})`;
  }
}
