import type { PublishedSop } from '../../lib/sops/sop-document.ts';
import type { Writer } from './tables.ts';
import { takeVersions } from './take-versions.ts';

/** Writes an SOP as it is now, under the next version of the scope `sops`. */
export async function writeSopRow(trx: Writer, workspace: string, sop: PublishedSop): Promise<void> {
  const { id, version: number, status, roles } = sop;
  const before = await trx
    .selectFrom('sops')
    .select('ever')
    .where('workspace', '=', workspace)
    .where('id', '=', id)
    .executeTakeFirst();
  const ever = everReaders(roles, before);
  const data = JSON.stringify(sop);
  const version = await takeVersions(trx, workspace, 'sops', 1);
  const row = { version, number, status, readers: JSON.stringify(roles), ever, size: data.length, data };
  await trx
    .insertInto('sops')
    .values({ workspace, id, ...row })
    .onConflict((conflict) => conflict.columns(['workspace', 'id']).doUpdateSet(row))
    .execute();
}

/** The roles that could read it until now, and these. */
function everReaders(roles: readonly string[], before: { ever: string | null } | undefined): string | null {
  if (roles.length === 0 || before?.ever === null) return null;
  const known = before ? (JSON.parse(before.ever) as string[]) : [];
  return JSON.stringify([...new Set([...known, ...roles])].sort());
}
