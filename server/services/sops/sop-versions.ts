import type * as z from 'zod/mini';
import { type PublishedSop, sopDocument } from '../../../lib/sops/sop-document.ts';
import type { sopVersionsAnswer } from '../../../lib/sync/sops-protocol.ts';
import type { Deps } from '../../deps.ts';
import { ApiError } from '../../http/api-error.ts';
import type { Caller } from '../caller.ts';
import { requireSop } from './require-sop.ts';

const versionsPerPage = 100;

/** The versions of an SOP, newest first, from below `before`. Throws 404 as `requireSop`. */
export async function listSopVersions(
  deps: Deps,
  caller: Caller,
  { id, before }: { id: string; before?: number | undefined },
): Promise<z.infer<typeof sopVersionsAnswer>> {
  await requireSop(deps, deps.db, caller, id);
  const rows = await deps.db
    .selectFrom('sop_versions')
    .selectAll()
    .where('workspace', '=', caller.workspace)
    .where('id', '=', id)
    .where('number', '<', before ?? Number.MAX_SAFE_INTEGER)
    .orderBy('number', 'desc')
    .limit(versionsPerPage + 1)
    .execute();
  const versions = rows.slice(0, versionsPerPage).map((row) => ({
    version: row.number,
    title: sopDocument.parse(JSON.parse(row.data)).title,
    change: row.change,
    note: row.note,
    publishedAt: new Date(row.published_at).toISOString(),
    publishedBy: row.published_by,
  }));
  return { versions, more: rows.length > versionsPerPage };
}

/**
 * An SOP as it is now, or as version `version` of it was; who verified an older one is not told. Throws 404 as
 * `requireSop`, and where there is no such version.
 */
export async function readSop(
  deps: Deps,
  caller: Caller,
  { id, version }: { id: string; version?: number | undefined },
): Promise<PublishedSop> {
  const now = await requireSop(deps, deps.db, caller, id);
  if (version === undefined || version === now.version) return now;
  const row = await deps.db
    .selectFrom('sop_versions')
    .selectAll()
    .where('workspace', '=', caller.workspace)
    .where('id', '=', id)
    .where('number', '=', version)
    .executeTakeFirst();
  if (!row) throw new ApiError(404, 'unknown-version', `"${id}" has no version ${version}.`);
  const material = await deps.db
    .selectFrom('sop_versions')
    .select('number')
    .where('workspace', '=', caller.workspace)
    .where('id', '=', id)
    .where('number', '<=', version)
    .where('change', '=', 'material')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return {
    ...sopDocument.parse(JSON.parse(row.data)),
    version,
    change: row.change,
    materialVersion: material?.number ?? version,
    publishedAt: new Date(row.published_at).toISOString(),
    publishedBy: row.published_by,
    verifiedAt: null,
    verifiedBy: null,
    status: now.status,
  };
}
