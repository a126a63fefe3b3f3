import type { Writer } from '../store/tables.ts';
import { type Entity, writeEntities } from '../store/write-entities.ts';
import { raisedKinds } from './refresh-flags.ts';

/** Takes back the raised flags and queue entries that are chosen, by record or scope. Returns the scopes in which something changed. */
export async function clearFlags(
  trx: Writer,
  workspace: string,
  isChosen: (flag: { scope: string; record: string }) => boolean,
): Promise<Set<string>> {
  const rows = await trx
    .selectFrom('entities')
    .select(['scope', 'kind', 'id', 'record'])
    .where('workspace', '=', workspace)
    .where('kind', 'in', raisedKinds)
    .where('deleted', '=', 0)
    .execute();
  const cleared = new Map<string, Entity[]>();
  for (const { scope, kind, id, record } of rows) {
    if (record === null || !isChosen({ scope, record })) continue;
    cleared.set(scope, [...(cleared.get(scope) ?? []), { kind, id, data: null, record }]);
  }
  for (const [scope, entities] of cleared) await writeEntities(trx, workspace, scope, entities);
  return new Set(cleared.keys());
}
