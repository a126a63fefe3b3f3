import type { Rotation } from '../../lib/rules/assign/rotation.ts';
import type { Store, Writer } from './tables.ts';

/** Whose turn it is in the routing rule of this path; an empty rotation before its first turn. */
export async function readRotation(db: Store, workspace: string, rule: string): Promise<Rotation> {
  const row = await db
    .selectFrom('rotations')
    .select('state')
    .where('workspace', '=', workspace)
    .where('rule', '=', rule)
    .executeTakeFirst();
  return row ? (JSON.parse(row.state) as Rotation) : {};
}

export async function writeRotation(
  trx: Writer,
  workspace: string,
  rule: string,
  rotation: Rotation,
): Promise<void> {
  const state = JSON.stringify(rotation);
  await trx
    .insertInto('rotations')
    .values({ workspace, rule, state })
    .onConflict((conflict) => conflict.columns(['workspace', 'rule']).doUpdateSet({ state }))
    .execute();
}
