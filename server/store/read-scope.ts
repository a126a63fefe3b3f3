import type { Store } from './tables.ts';

/** The newest version of a scope, and the one up to which its tombstones are gone; 0 when nothing was ever written
 *  there. */
export async function readScope(
  db: Store,
  workspace: string,
  scope: string,
): Promise<{ version: number; horizon: number }> {
  const row = await db
    .selectFrom('scopes')
    .select(['version', 'horizon'])
    .where('workspace', '=', workspace)
    .where('scope', '=', scope)
    .executeTakeFirst();
  return row ?? { version: 0, horizon: 0 };
}
