import { readFile } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { sql } from 'kysely';
import pg from 'pg';
import { connectStore } from '../../server/store/connect-store.ts';
import { migrateStore } from '../../server/store/migrate-store.ts';
import { allMigrations } from '../../server/store/migrations/all-migrations.ts';
import { isPostgresUrl } from '../../server/store/postgres-url.ts';

export const samples = new URL('samples/', import.meta.url);

/** Makes an empty database the sample of one version. The samples are of the embedded database; on PostgreSQL the
 *  tables come from that version's migrations and the rows from the sample. `more` is done to it in SQL. */
export async function fillWithSample(location: string, version: string, more = ''): Promise<void> {
  const sample = await readFile(new URL(`${version}.sql`, samples), 'utf8');
  const text = `${sample}\n${more}`;
  if (!isPostgresUrl(location)) {
    const raw = new DatabaseSync(location);
    raw.exec(text);
    return raw.close();
  }
  const upTo = Object.entries(allMigrations).filter(([name]) => name <= version);
  const db = connectStore(location);
  await migrateStore(db, Object.fromEntries(upTo));
  await db.destroy();
  const client = new pg.Client({ connectionString: location });
  await client.connect();
  const rows = text.slice(text.indexOf('insert into')).replaceAll(/^insert into "kysely_.*$/gm, '');
  await client.query(rows).finally(() => client.end());
}

/** The form of a database, whatever it holds: its tables, columns, keys and indexes, sorted. */
export async function formOf(location: string): Promise<string[]> {
  if (!isPostgresUrl(location)) {
    const raw = new DatabaseSync(location, { readOnly: true });
    const rows = raw.prepare('select sql from sqlite_master where sql is not null order by name').all();
    raw.close();
    return rows.map(({ sql: text }) => String(text));
  }
  const db = connectStore(location);
  const { rows } = await sql<{ part: string }>`
    select concat_ws(' ', table_name, column_name, data_type, is_nullable, column_default, collation_name) as part
      from information_schema.columns where table_schema = 'public'
    union all select indexdef from pg_indexes where schemaname = 'public'
    union all select conrelid::regclass || ' ' || pg_get_constraintdef(oid) from pg_constraint
      where connamespace = 'public'::regnamespace
    order by 1`.execute(db);
  await db.destroy();
  return rows.map(({ part }) => part);
}
