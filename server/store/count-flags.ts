import { sql } from 'kysely';
import type { Store } from './tables.ts';

/** How many flags wait on members, in all workspaces. Asked member by member, for which the key is made. */
export async function countFlags(db: Store): Promise<number> {
  const { count } = await db
    .selectFrom('members')
    .innerJoin('entities', (join) =>
      join
        .onRef('entities.workspace', '=', 'members.workspace')
        .on('entities.kind', '=', 'flag')
        .on('entities.deleted', '=', 0)
        .on('entities.scope', '=', sql<string>`'me:' || members.id`),
    )
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}
