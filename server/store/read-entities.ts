import type { Store } from './tables.ts';

/** Data of the living things of one kind in a scope, by id; of the given ids only, where any are given. */
export async function readEntities<T>(
  db: Store,
  workspace: string,
  scope: string,
  kind: string,
  ids?: readonly string[],
): Promise<Map<string, T>> {
  if (ids?.length === 0) return new Map();
  let query = db
    .selectFrom('entities')
    .select(['id', 'data'])
    .where('workspace', '=', workspace)
    .where('scope', '=', scope)
    .where('kind', '=', kind)
    .where('deleted', '=', 0);
  if (ids) query = query.where('id', 'in', [...ids]);
  const rows = await query.execute();
  return new Map(rows.map((row) => [row.id, JSON.parse(row.data ?? 'null') as T]));
}
