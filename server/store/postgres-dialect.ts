import { type DataTypeNode, PostgresDialect, PostgresQueryCompiler } from 'kysely';
import pg from 'pg';

/** Connections per server. Writers of one workspace take turns (see in-workspace.ts), so that reads always find one. */
const connections = 10;

/** A server that vanishes in the middle of a transaction keeps its workspace locked no longer than this (ms). */
const longestPause = 60_000;

/** int8 as a number: versions and milliseconds stay far below 2^53. */
const readsAsNumber = 20;

/**
 * Kysely over PostgreSQL: the sibling of node-sqlite-dialect.ts. What else differs between the stores is in
 * in-workspace.ts (locks) and database-channel.ts (LISTEN/NOTIFY).
 *
 * `url` is `postgres://user:password@host:port/database`. `onError` hears of connections that broke while idle.
 */
export function postgresDialect(url: string, onError: (error: Error) => void): PostgresDialect {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: 30_000,
    idle_in_transaction_session_timeout: longestPause,
    keepAlive: true,
    application_name: 'waymark',
    types: { getTypeParser: parserOf },
  });
  pool.on('error', onError);
  // A connection that breaks between two statements of a transaction says so outside of any statement; unheard, that
  // would end the process. The next statement fails and reports it.
  pool.on('connect', (client) => client.on('error', () => {}));
  return new BytewisePostgresDialect({ pool });
}

const parserOf: typeof pg.types.getTypeParser = ((oid: number, format: 'text') =>
  oid === readsAsNumber ? Number : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser;

class BytewisePostgresDialect extends PostgresDialect {
  override createQueryCompiler() {
    return new BytewiseCompiler();
  }
}

/**
 * Text is compared byte by byte in every column, as SQLite does, whatever language the database was made for: pages
 * of a list are cut by comparing keys, and both stores have to agree on their order.
 */
class BytewiseCompiler extends PostgresQueryCompiler {
  protected override visitDataType(node: DataTypeNode): void {
    super.visitDataType(node);
    if (node.dataType === 'text') this.append(' collate "C"');
  }
}
