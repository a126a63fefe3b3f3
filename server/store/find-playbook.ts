import { type PublishedPlaybook, publishedPlaybook } from '../../lib/playbook/playbook-schema.ts';
import { readVersion } from './read-version.ts';
import type { Store } from './tables.ts';

/** A published playbook as written and as read. */
export interface StoredPlaybook extends PublishedPlaybook {
  yaml: string;
  note: string | null;
}

/** The workspace's newest playbook, or the given version of it; nothing when there is none. */
export async function findPlaybook(
  db: Store,
  workspace: string,
  version?: number,
): Promise<StoredPlaybook | undefined> {
  let query = db.selectFrom('playbooks').selectAll().where('workspace', '=', workspace);
  if (version !== undefined) query = query.where('version', '=', version);
  const row = await query.orderBy('version', 'desc').limit(1).executeTakeFirst();
  if (!row) return undefined;
  // Parsed again, so that a document stored by a former version gets the defaults of this one.
  const published = publishedPlaybook.parse({
    version: row.version,
    publishedAt: new Date(row.published_at).toISOString(),
    publishedBy: row.published_by,
    playbook: JSON.parse(row.json),
  });
  return { ...published, yaml: row.yaml, note: row.note };
}

/** The number of the newest playbook; 0 before the first. Cheap. */
export function readPlaybookVersion(db: Store, workspace: string): Promise<number> {
  return readVersion(db, workspace, 'playbooks');
}
