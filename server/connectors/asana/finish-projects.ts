import type { Writer } from '../../store/tables.ts';

/** Ends what is made and filled. Returns what to poke. */
export async function finishProjects(trx: Writer, workspace: string, _now: Date): Promise<Set<string>> {
  const rows = await trx
    .updateTable('asana_projects')
    .set((eb) => ({ state: 'done' as const, due_at: null, problem: null, turn: eb('turn', '+', 1) }))
    .where('workspace', '=', workspace)
    .where('state', '=', 'filled')
    .returningAll()
    .execute();
  return new Set(rows.length > 0 ? ['records'] : []);
}
