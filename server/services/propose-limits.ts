import { proposeThresholds } from '../../lib/analysis/propose-thresholds.ts';
import type { RecordState } from '../../lib/records/record-state.ts';
import type { ThresholdsAnswer, ThresholdsQuery } from '../../lib/sync/thresholds-protocol.ts';
import { sayAll } from '../../lib/text/say-all.ts';
import type { Deps } from '../deps.ts';
import { readEntities } from '../store/read-entities.ts';
import { accountId, readAccounts } from './accounts.ts';
import type { Caller } from './caller.ts';
import { inForce } from './in-force.ts';

/** What the workspace's won records say about how long a stage takes. Throws 409 while no playbook is in force. */
export async function proposeLimits(
  deps: Deps,
  { workspace }: Caller,
  query: ThresholdsQuery,
): Promise<ThresholdsAnswer> {
  const published = await inForce(deps, workspace);
  const accounts = await readAccounts(deps.db, workspace);
  const records = await readEntities<RecordState>(deps.db, workspace, 'records', 'record');
  const ours = [...records.values()].filter(({ ref }) => accounts.has(accountId(ref)));
  const [quantile, min] = [Number(query.quantile ?? 0.8), Number(query.min ?? 20)];
  const stages = proposeThresholds(published, ours, { quantile, least: min, now: deps.clock() });
  return { version: published.version, quantile, min, stages: sayAll(stages) };
}
