import type { Writer } from './tables.ts';

/**
 * Takes the next `count` versions of a scope and returns the first of them; the others follow without a gap.
 *
 * Call it as late in the transaction as possible: on a store with many writers the counter's row is held until
 * commit, which is what makes versions visible in order (tech.md B1).
 */
export async function takeVersions(
  trx: Writer,
  workspace: string,
  scope: string,
  count: number,
): Promise<number> {
  const { version } = await trx
    .insertInto('scopes')
    .values({ workspace, scope, version: count })
    .onConflict((conflict) =>
      conflict
        .columns(['workspace', 'scope'])
        .doUpdateSet((eb) => ({ version: eb('scopes.version', '+', count) })),
    )
    .returning('version')
    .executeTakeFirstOrThrow();
  return version - count + 1;
}
