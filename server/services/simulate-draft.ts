import { simulate } from '../../lib/analysis/simulate.ts';
import type { SimulateAnswer, SimulateRequest } from '../../lib/sync/simulate-protocol.ts';
import { say } from '../../lib/text/say.ts';
import type { Deps } from '../deps.ts';
import { ApiError } from '../http/api-error.ts';
import type { Caller } from './caller.ts';
import { inForce } from './in-force.ts';
import { readDraft } from './read-draft.ts';
import { readHistories } from './record-histories.ts';
import { startOfDay } from './start-of-day.ts';

/** More are not replayed at once; the answer then says that it is not complete. */
const mostRecords = 50_000;

/** The workspaces for which one is running, per server. A replay takes the machine for seconds. */
const running = new WeakMap<Deps, Set<string>>();

/**
 * Replays a draft over the workspace's records, changing nothing. Throws 422 for a broken draft, 409 while no
 * playbook is in force, and 429 while another replay of the workspace is running.
 */
export async function simulateDraft(
  deps: Deps,
  { workspace, member }: Caller,
  { yaml, file, asOf, limit }: SimulateRequest,
): Promise<SimulateAnswer> {
  const playbook = await readDraft(deps.db, workspace, { yaml, file, outcome: 'was not replayed.' });
  const published = await inForce(deps, workspace);
  const busy = running.get(deps) ?? new Set();
  running.set(deps, busy);
  if (busy.has(workspace)) {
    const message = 'Another dry run of this workspace is under way. Try again when it has ended.';
    throw new ApiError(429, 'busy', message);
  }
  busy.add(workspace);
  try {
    const now = deps.clock();
    const draft = {
      version: published.version + 1,
      publishedAt: now.toISOString(),
      publishedBy: member.name,
      playbook,
    };
    const { timeZone } = published.playbook.calendar;
    return await simulate({
      draft,
      published,
      records: readHistories(deps.db, workspace),
      moment: asOf === undefined ? now : startOfDay(asOf, timeZone),
      isPast: asOf !== undefined,
      limit,
      most: mostRecords,
      say,
    });
  } finally {
    busy.delete(workspace);
  }
}
