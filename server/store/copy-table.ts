import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { TableShape } from './table-shapes.ts';
import type { Store, Writer } from './tables.ts';

type Row = Record<string, unknown>;

/** A picture may have 7 MB of text. */
const rowsPerPage = (table: string) => (table === 'sop_pictures' ? 4 : 500);

/** How many rows a table has, and a SHA-256 over all of them in the order of their keys. */
export interface TableSum {
  rows: number;
  checksum: string;
}

/** Copies all rows of a table. Returns what was read. */
export async function copyTable(from: Store, to: Writer, shape: TableShape): Promise<TableSum> {
  return walk(from, shape, async (rows) => {
    const columns = sql.join(shape.columns.map((column) => sql.ref(column)));
    const values = sql.join(
      rows.map((row) => sql`(${sql.join(shape.columns.map((column) => row[column]))})`),
    );
    await sql`insert into ${sql.table(shape.name)} (${columns}) values ${values}`.execute(to);
  });
}

/** Reads a whole table and sums it up. The same rows give the same sum on either kind of database. */
export async function sumTable(db: Store, shape: TableShape): Promise<TableSum> {
  return walk(db, shape, async () => {});
}

async function walk(db: Store, shape: TableShape, visit: (rows: Row[]) => Promise<void>): Promise<TableSum> {
  const hash = createHash('sha256');
  let count = 0;
  let last: Row | undefined;
  do {
    const rows = await readPage(db, shape, last);
    for (const row of rows) hash.update(`${JSON.stringify(shape.columns.map((column) => row[column]))}\n`);
    if (rows.length > 0) await visit(rows);
    count += rows.length;
    last = rows.length < rowsPerPage(shape.name) ? undefined : rows.at(-1);
  } while (last);
  return { rows: count, checksum: hash.digest('hex') };
}

async function readPage(db: Store, { name, columns, key }: TableShape, after?: Row): Promise<Row[]> {
  const refs = (names: string[]) => sql.join(names.map((column) => sql.ref(column)));
  const beyond = after
    ? sql`where (${refs(key)}) > (${sql.join(key.map((column) => after[column]))})`
    : sql``;
  const { rows } = await sql<Row>`
    select ${refs(columns)} from ${sql.table(name)} ${beyond} order by ${refs(key)} limit ${rowsPerPage(name)}`.execute(
    db,
  );
  return rows;
}
