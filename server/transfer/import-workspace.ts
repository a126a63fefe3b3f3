import { v4 as random, v7 as uuid } from 'uuid';
import { requestRetention } from '../jobs/request-retention.ts';
import { requestSweep } from '../jobs/request-sweep.ts';
import { insertInvite } from '../services/create-invite.ts';
import { writeAudit } from '../services/write-audit.ts';
import { enqueueJob } from '../store/enqueue-job.ts';
import { inLine } from '../store/in-workspace.ts';
import type { Store, Writer } from '../store/tables.ts';
import { type ExportedTable, type ExportHead, rowsAtOnce } from './export-format.ts';
import { broken, type ReadRow, readExport } from './read-export.ts';

const mostRowsPerInsert = 200;

export interface Imported {
  workspace: string;
  head: ExportHead;
  /** Makes its user an owner: nobody's browser is connected to it yet. */
  invite: string;
}

/**
 * Brings the workspace of an export into a database, all of it or nothing. It keeps its id where that is free, and
 * gets a new one otherwise. Browsers do not know it yet; its scheduled playbooks keep their time.
 *
 * Throws an Error with a sentence for a file that is cut off, changed, hostile, or contradicts itself.
 */
export function importWorkspace(db: Store, file: string, now: Date): Promise<Imported> {
  return inLine(db, 'import', async (trx) => {
    const lines = readExport(file);
    const first = (await lines.next()).value;
    if (!first || !('waymark' in first)) throw broken(file, 'it is empty');
    const workspace = await freeId(trx, first.workspace.id);
    const { name, created_at } = first.workspace;
    // A life of its own: browsers that know the one it was exported from must not go on with this one's versions.
    await trx.insertInto('workspaces').values({ id: workspace, name, created_at, epoch: random() }).execute();
    let table: ExportedTable | undefined;
    let rows: ReadRow['row'][] = [];
    const flush = async () => {
      if (table !== undefined && rows.length > 0) await insert(trx, file, table, rows);
      rows = [];
    };
    for await (const line of lines) {
      if ('waymark' in line) continue;
      if (line.table !== table || rows.length === (rowsAtOnce[line.table] ?? mostRowsPerInsert))
        await flush();
      table = line.table;
      rows.push({ ...line.row, workspace });
    }
    await flush();
    const builtin = await requireWhole(trx, file, workspace);
    await enqueueWaiting(trx, workspace, now);
    const person = { name: 'Owner', access: 'owner', person: null };
    const { code } = await insertInvite(trx, workspace, builtin, person, now);
    const detail = { rows: Object.values<number>(first.rows).reduce((sum, one) => sum + one, 0) };
    const by = { member: { id: builtin } };
    await writeAudit(trx, { workspace, by, action: 'workspace.imported', detail, now });
    return { workspace, head: first, invite: code };
  });
}

async function freeId(trx: Writer, wanted: string): Promise<string> {
  const taken = await trx.selectFrom('workspaces').select('id').where('id', '=', wanted).executeTakeFirst();
  return taken ? uuid() : wanted;
}

async function insert(trx: Writer, file: string, table: ExportedTable, rows: ReadRow['row'][]) {
  try {
    // Checked against the table's own columns when they were read.
    await trx
      .insertInto(table)
      .values(rows as never)
      .execute();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw broken(file, `its rows of "${table}" contradict each other (${reason})`);
  }
}

/** What no single row shows. Returns the member that the command line acts as. */
async function requireWhole(trx: Writer, file: string, workspace: string): Promise<string> {
  const builtin = await trx
    .selectFrom('members')
    .select('id')
    .where('workspace', '=', workspace)
    .where('builtin', '=', 1)
    .execute();
  const [only] = builtin;
  if (!only || builtin.length > 1) throw broken(file, 'it must have one member that is built in');
  const ahead = await trx
    .selectFrom('entities')
    .leftJoin('scopes', (join) =>
      join.onRef('scopes.workspace', '=', 'entities.workspace').onRef('scopes.scope', '=', 'entities.scope'),
    )
    .select('entities.scope')
    .where('entities.workspace', '=', workspace)
    .where((eb) =>
      eb.or([eb('scopes.version', 'is', null), eb('entities.version', '>', eb.ref('scopes.version'))]),
    )
    .limit(1)
    .executeTakeFirst();
  const aheadSop = await trx
    .selectFrom('sops')
    .leftJoin('scopes', (join) =>
      join.onRef('scopes.workspace', '=', 'sops.workspace').on('scopes.scope', '=', 'sops'),
    )
    .select('sops.id')
    .where('sops.workspace', '=', workspace)
    .where((eb) =>
      eb.or([eb('scopes.version', 'is', null), eb('sops.version', '>', eb.ref('scopes.version'))]),
    )
    .limit(1)
    .executeTakeFirst();
  if (aheadSop) throw broken(file, 'its scope "sops" holds versions that it has not counted');
  if (ahead) throw broken(file, `its scope "${ahead.scope}" holds versions that it has not counted`);
  return only.id;
}

async function enqueueWaiting(trx: Writer, workspace: string, now: Date): Promise<void> {
  const waiting = await trx
    .selectFrom('scheduled_playbooks')
    .select(['id', 'publish_at'])
    .where('workspace', '=', workspace)
    .where('held', 'is', null)
    .execute();
  for (const { id, publish_at } of waiting) {
    const job = { workspace, kind: 'publish', key: `publish:${id}`, payload: { id } };
    await enqueueJob(trx, { ...job, now, runAt: new Date(publish_at) });
  }
  await requestSweep(trx, workspace, now);
  await requestRetention(trx, workspace, now);
}
