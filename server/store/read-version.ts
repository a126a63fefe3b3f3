import type { Store } from './tables.ts';

/** The newest version of a scope; 0 when nothing was ever written there. */
export async function readVersion(db: Store, workspace: string, scope: string): Promise<number> {
  const row = await db
    .selectFrom('scopes')
    .select('version')
    .where('workspace', '=', workspace)
    .where('scope', '=', scope)
    .executeTakeFirst();
  return row?.version ?? 0;
}
