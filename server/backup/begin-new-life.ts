import { v4 as random } from 'uuid';
import { inWorkspace } from '../store/in-workspace.ts';
import { openStore } from '../store/open-store.ts';

/**
 * After a PostgreSQL database was restored by its own tools: browsers that knew it as it was start anew, and are let
 * in with tokens that it does not know yet. `url` is its address. Returns how many workspaces it holds.
 */
export async function beginNewLife(url: string): Promise<number> {
  const db = await openStore(url);
  try {
    const workspaces = await db.selectFrom('workspaces').select('id').execute();
    for (const { id } of workspaces) {
      await inWorkspace(db, id, async (trx) => {
        await trx.updateTable('workspaces').set({ epoch: random() }).where('id', '=', id).execute();
        await trx.deleteFrom('refresh_tokens').where('workspace', '=', id).execute();
        await trx.updateTable('devices').set({ generation: 0 }).where('workspace', '=', id).execute();
      });
    }
    return workspaces.length;
  } finally {
    await db.destroy();
  }
}
