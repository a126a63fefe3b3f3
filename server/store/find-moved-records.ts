import type { Store } from './tables.ts';

/**
 * Those of the records that may have changed between two versions: what is read is never more than what changed, nor
 * more than what is followed. Versions are dense, so the first is known before anything is read.
 */
export async function findMovedRecords(
  db: Store,
  workspace: string,
  known: readonly string[],
  { after, upTo }: { after: number; upTo: number },
): Promise<readonly string[]> {
  if (after === upTo) return [];
  if (upTo - after > known.length) return known;
  const rows = await db
    .selectFrom('entities')
    .select('id')
    .where('workspace', '=', workspace)
    .where('scope', '=', 'records')
    .where('version', '>', after)
    .where('version', '<=', upTo)
    .execute();
  const moved = new Set(rows.map(({ id }) => id));
  return known.filter((key) => moved.has(key));
}
