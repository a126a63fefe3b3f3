import { foreignSops } from '../../../lib/playbook/named-sops.ts';
import { publishedSop } from '../../../lib/sops/sop-document.ts';
import { isToArchive } from '../../../lib/sops/trust.ts';
import { findPlaybook } from '../../store/find-playbook.ts';
import type { Writer } from '../../store/tables.ts';
import { writeSopRow } from '../../store/write-sop.ts';
import { writeAudit } from '../write-audit.ts';

const perStep = 200;

/**
 * Archives SOPs that are expired for so long that nobody seems to vouch for them any more, among the next few after the
 * id `after`. What the playbook in force names stays: work leads to it. Returns how many it archived, and after which id
 * to go on; null where that was the last.
 */
export async function archiveExpired(
  trx: Writer,
  workspace: string,
  after: string,
  now: Date,
): Promise<{ archived: number; last: string | null }> {
  const rows = await trx
    .selectFrom('sops')
    .select(['id', 'data'])
    .where('workspace', '=', workspace)
    .where('status', '=', 'live')
    .where('id', '>', after)
    .orderBy('id')
    .limit(perStep)
    .execute();
  const old = rows
    .map(({ data }) => publishedSop.parse(JSON.parse(data)))
    .filter((sop) => isToArchive(sop, now));
  const published = old.length > 0 ? await findPlaybook(trx, workspace) : undefined;
  const named = new Set(published ? foreignSops(published.playbook) : []);
  const leaving = old.filter(({ id }) => !named.has(id));
  for (const sop of leaving) {
    await writeSopRow(trx, workspace, { ...sop, status: 'archived', archivedAt: now.toISOString() });
    const detail = { expired: true };
    await writeAudit(trx, { workspace, by: null, action: 'sop.archived', subject: sop.id, detail, now });
  }
  return { archived: leaving.length, last: rows.length < perStep ? null : (rows.at(-1)?.id ?? null) };
}
