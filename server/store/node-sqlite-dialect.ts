import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { SqliteAdapter, SqliteDialect } from 'kysely';

/**
 * Kysely over Node's own SQLite: the embedded store, and the sibling of postgres-dialect.ts.
 *
 * `file` is a path or `:memory:`. Every commit reaches the disk before it is acknowledged (synchronous=FULL).
 * There is one connection; Kysely lets one transaction at a time have it.
 */
export function nodeSqliteDialect(file: string): SqliteDialect {
  const raw = new DatabaseSync(file);
  for (const pragma of ['journal_mode=wal', 'synchronous=full', 'foreign_keys=on', 'busy_timeout=5000']) {
    raw.exec(`pragma ${pragma}`);
  }
  return new NodeSqliteDialect({ database: { close: () => raw.close(), prepare: cachedPrepare(raw) } });
}

class NodeSqliteDialect extends SqliteDialect {
  override createAdapter() {
    return new TransactionalAdapter();
  }
}

/** SQLite can undo schema changes, so a migration that fails half way leaves nothing behind. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl() {
    return true;
  }
}

/** Bulk inserts come in many lengths; without a bound their statements would pile up. */
const mostStatements = 500;

function cachedPrepare(raw: DatabaseSync) {
  const cache = new Map<string, ReturnType<typeof toKysely>>();
  return (sql: string) => {
    let statement = cache.get(sql);
    if (!statement) {
      if (cache.size >= mostStatements) cache.clear();
      statement = toKysely(raw.prepare(sql));
      cache.set(sql, statement);
    }
    return statement;
  };
}

function toKysely(statement: StatementSync) {
  const values = (parameters: readonly unknown[]) => parameters as readonly SQLInputValue[];
  return {
    reader: statement.columns().length > 0,
    all: (parameters: readonly unknown[]) => statement.all(...values(parameters)),
    run: (parameters: readonly unknown[]) => statement.run(...values(parameters)),
    iterate: (parameters: readonly unknown[]) => statement.iterate(...values(parameters)),
  };
}
