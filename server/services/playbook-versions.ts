import * as z from 'zod/mini';
import type { RollbackRequest, VersionsAnswer } from '../../lib/sync/admin-protocol.ts';
import type { Deps } from '../deps.ts';
import { ApiError } from '../http/api-error.ts';
import { findPlaybook, type StoredPlaybook } from '../store/find-playbook.ts';
import type { Store } from '../store/tables.ts';
import type { Caller } from './caller.ts';
import type { PlaybookSource } from './playbook-source.ts';
import { type Published, publishPlaybook } from './publish-playbook.ts';

/** Each carries a whole document of which the name is read. */
const versionsPerPage = 100;

const named = z.object({ name: z.string() });

/** The versions that were ever in force, newest first; only those below `before` where it is given. */
export async function listVersions(
  db: Store,
  workspace: string,
  before: number | undefined,
): Promise<VersionsAnswer> {
  let query = db
    .selectFrom('playbooks')
    .select(['version', 'json', 'note', 'published_at', 'published_by'])
    .where('workspace', '=', workspace);
  if (before !== undefined) query = query.where('version', '<', before);
  const rows = await query
    .orderBy('version', 'desc')
    .limit(versionsPerPage + 1)
    .execute();
  const versions = rows.slice(0, versionsPerPage).map((row) => ({
    version: row.version,
    name: named.parse(JSON.parse(row.json)).name,
    publishedAt: new Date(row.published_at).toISOString(),
    publishedBy: row.published_by,
    note: row.note,
  }));
  return { versions, more: rows.length > versionsPerPage };
}

/** The playbook in force, or a version of it. Throws 404 when there is none. */
export async function getPlaybook(
  { db, playbooks }: { db: Store; playbooks: PlaybookSource },
  workspace: string,
  version: number | undefined,
): Promise<StoredPlaybook> {
  if (version === undefined) {
    const found = await playbooks.find(db, workspace);
    if (found) return found;
    throw new ApiError(404, 'no-playbook', 'No playbook is in force yet: publish one.');
  }
  const found = await findPlaybook(db, workspace, version);
  if (found) return found;
  const message = `There is no version ${version} of the playbook. GET /v1/playbooks (waymark versions) lists them.`;
  throw new ApiError(404, 'unknown-version', message);
}

/**
 * Puts the text of a former version in force again, as a new version with a note that says so. Throws 404 for an
 * unknown version, 409 when somebody published since `base`, and 422 when the old text breaks today's rules.
 */
export async function rollBack(
  deps: Deps,
  caller: Caller,
  { version, note, base }: RollbackRequest,
): Promise<Published> {
  const { yaml } = await getPlaybook(deps, caller.workspace, version);
  const words = `Back to version ${version}${note ? `: ${note}` : ''}`.slice(0, 500).toWellFormed();
  return publishPlaybook(deps, caller, { yaml, file: `version-${version}.yaml`, note: words, base });
}
