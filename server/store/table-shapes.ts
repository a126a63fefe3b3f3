import { sql } from 'kysely';
import type { Store } from './tables.ts';

/** A table as it is copied: all its columns, and those that name a row. */
export interface TableShape {
  name: string;
  columns: string[];
  key: string[];
}

/**
 * The tables of an embedded database, each behind those it refers to, without the migrations' own. Throws when a
 * table has no primary key.
 */
export async function readTableShapes(db: Store): Promise<TableShape[]> {
  const { rows } = await sql<{ name: string }>`
    select name from sqlite_master where type = 'table' and name not like 'sqlite_%' and name not like 'kysely_%'
    order by name`.execute(db);
  const waiting = new Map<string, { shape: TableShape; after: Set<string> }>();
  for (const { name } of rows) {
    waiting.set(name, { shape: await readShape(db, name), after: await readReferences(db, name) });
  }
  const ordered: TableShape[] = [];
  while (waiting.size > 0) {
    const free = [...waiting.values()].find(({ after }) => ![...after].some((other) => waiting.has(other)));
    if (!free) throw new Error('The tables refer to each other in a circle');
    ordered.push(free.shape);
    waiting.delete(free.shape.name);
  }
  return ordered;
}

async function readShape(db: Store, name: string): Promise<TableShape> {
  const { rows } = await sql<{
    name: string;
    pk: number;
  }>`select name, pk from pragma_table_info(${name}) order by cid`.execute(db);
  const key = rows.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk);
  if (key.length === 0) throw new Error(`The table ${name} has no primary key`);
  return { name, columns: rows.map((row) => row.name), key: key.map((row) => row.name) };
}

async function readReferences(db: Store, name: string): Promise<Set<string>> {
  const { rows } = await sql<{ other: string }>`
    select "table" as other from pragma_foreign_key_list(${name})`.execute(db);
  return new Set(rows.map(({ other }) => other).filter((other) => other !== name));
}
