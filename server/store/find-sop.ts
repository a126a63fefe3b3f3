import { type PublishedSop, publishedSop } from '../../lib/sops/sop-document.ts';
import type { Store } from './tables.ts';

/** An SOP as it is now, live or archived; nothing where there is none of this id. */
export async function findSop(db: Store, workspace: string, id: string): Promise<PublishedSop | undefined> {
  const row = await db
    .selectFrom('sops')
    .select('data')
    .where('workspace', '=', workspace)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && publishedSop.parse(JSON.parse(row.data));
}

/** The ids of all live SOPs. */
export async function readSopIds(db: Store, workspace: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom('sops')
    .select('id')
    .where('workspace', '=', workspace)
    .where('status', '=', 'live')
    .execute();
  return new Set(rows.map(({ id }) => id));
}
