import Dexie, { type EntityTable } from 'dexie';
import type { MemberInfo, WorkspaceInfo } from '../sync/protocol.ts';
import { durable } from './durable.ts';

/** One pairing of this browser with a workspace. The refresh token stays in the extension's own IndexedDB, which no
 *  page and no content script can read in either browser (`storage.local` can be read by them in Firefox). */
export interface Connection {
  id: string;
  /** Origin of the backend, such as `http://127.0.0.1:8787`. */
  server: string;
  /** Exchanged for the next one at every use. Right after an update from version 1 it is the lasting token of before. */
  refresh: string;
  workspace: WorkspaceInfo;
  member: MemberInfo;
  since: string;
  /** When the person last chose it for the extension's own pages (ms). What was connected before there could be several
   *  has none. */
  chosenAt?: number;
}

/** The database that lists connections. Each connection's data has a database of its own. */
export class ConnectionsDb extends Dexie {
  declare readonly connections: EntityTable<Connection, 'id'>;

  constructor(name = 'waymark') {
    super(name, durable);
    this.version(1).stores({ connections: 'id' });
    // Version 1 kept a lasting token, which the backend takes once for a refresh token.
    this.version(2).upgrade((trx) =>
      trx
        .table('connections')
        .toCollection()
        .modify((row) => {
          row.refresh ??= row.token;
          delete row.token;
        }),
    );
  }
}

/** The name of a connection: one server, one workspace, one member. */
export function connectionId(server: string, workspace: string, member: string): string {
  return [server, workspace, member].map(encodeURIComponent).join('|');
}
