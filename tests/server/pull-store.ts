import type { PullAnswer, PullRequest } from '../../lib/sync/protocol.ts';
import type { Caller } from '../../server/services/caller.ts';
import { createPlaybookSource } from '../../server/services/playbook-source.ts';
import { pullChanges } from '../../server/services/pull-changes.ts';
import type { WorkspacePages } from '../../server/services/workspace-pages.ts';
import { readCounters } from '../../server/store/scope-counters.ts';
import type { Store } from '../../server/store/tables.ts';

/** Keeps no pages, so that everything is read. */
const nothingKept: WorkspacePages = { find: async () => undefined };

/** A pull straight from a database, without a server. */
export async function pullStore(
  db: Store,
  caller: Caller,
  request: PullRequest,
  pages: WorkspacePages = nothingKept,
): Promise<PullAnswer> {
  const counters = await readCounters(db, caller.workspace, caller.member.id);
  const { body } = await pullChanges(
    { db, pages, playbooks: createPlaybookSource() },
    { caller, counters },
    request,
  );
  return JSON.parse(typeof body === 'string' ? body : Buffer.from(body).toString()) as PullAnswer;
}
