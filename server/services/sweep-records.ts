import type { RecordState } from '../../lib/records/record-state.ts';
import type { Deps } from '../deps.ts';
import type { Writer } from '../store/tables.ts';
import { writeEntities } from '../store/write-entities.ts';
import { readAccounts } from './accounts.ts';
import { assignOwners, sharesOut } from './assign-owners.ts';
import { noteHandoffs } from './note-handoffs.ts';
import { hasHandoffs, openHandoffs } from './open-handoffs.ts';
import { readLinkedMembers, refreshFlags } from './refresh-flags.ts';

const recordsPerPage = 200;

/**
 * Brings the flags of a page of records up to date, those after the key `after`, and gives those without an owner
 * to somebody where the playbook in force shares them out; begins the handoffs of those that entered their stage. Returns the last key of the page, or null at the end,
 * and the scopes in which something changed.
 */
export async function sweepRecords(
  { playbooks, log }: Pick<Deps, 'playbooks' | 'log'>,
  trx: Writer,
  workspace: string,
  after: string,
  now: Date,
): Promise<{ last: string | null; scopes: Set<string> }> {
  const people = await readLinkedMembers(trx, workspace);
  const published = await playbooks.find(trx, workspace);
  const hasWork =
    people.length > 0 || (published && (sharesOut(published.playbook) || hasHandoffs(published.playbook)));
  if (!hasWork) return { last: null, scopes: new Set() };
  const rows = await trx
    .selectFrom('entities')
    .select(['id', 'data'])
    .where('workspace', '=', workspace)
    .where('scope', '=', 'records')
    .where('kind', '=', 'record')
    .where('deleted', '=', 0)
    .where('id', '>', after)
    .orderBy('id')
    .limit(recordsPerPage)
    .execute();
  const states = new Map(rows.map(({ id, data }) => [id, JSON.parse(data ?? 'null') as RecordState]));
  const accounts = await readAccounts(trx, workspace);
  const work = { trx, workspace, accounts, published, now, log };
  const decided = await assignOwners({ ...work, states });
  for (const [key, state] of decided) states.set(key, state);
  const opened = await openHandoffs({ ...work, states });
  for (const [key, state] of opened) states.set(key, state);
  const changed = new Map([...decided, ...opened]);
  const entities = [...changed].map(([id, data]) => ({ kind: 'record', id, data }));
  await writeEntities(trx, workspace, 'records', entities);
  await noteHandoffs(trx, workspace, published, states, now);
  const scopes = await refreshFlags({ ...work, people, states });
  if (changed.size > 0) scopes.add('records');
  return { last: rows.length === recordsPerPage ? (rows.at(-1)?.id ?? null) : null, scopes };
}
