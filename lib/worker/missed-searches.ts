import { dismissMissRequest, type SopMiss, sopMissesAnswer } from '../sync/sop-counts-protocol.ts';
import { callBackend } from './call-backend.ts';
import type { LocalCopy } from './local-copy.ts';
import type { Desk } from './page-desk.ts';
import { sendSopCounts } from './sop-counts.ts';

/** More at once nobody works through; each is looked for once more. */
const mostListed = 40;

type MissedDesk = Pick<Desk, 'connections' | 'ports' | 'finder'>;

/** What people looked for and did not find, and would not find now either. What this browser has counted is told first.
 *  Throws a `BackendError`. */
export async function listMissed(desk: MissedDesk, copy: LocalCopy): Promise<SopMiss[]> {
  const { connections, ports } = desk;
  const { server } = copy.connection;
  const asking = { fetch: ports.fetch, token: connections.tokensOf(copy.connection) };
  if (await ports.mayReportPages())
    await sendSopCounts(copy, { ...asking, now: ports.clock(), isUrgent: true });
  const { misses } = await callBackend(ports.fetch, `${server}/v1/sop-misses`, sopMissesAnswer, asking);
  return stillMissed(desk, copy, misses);
}

/** Takes words off the list, and gives the rest of it. Throws a `BackendError`. */
export async function dismissMissed(desk: MissedDesk, copy: LocalCopy, words: string): Promise<SopMiss[]> {
  const { connections, ports } = desk;
  const token = connections.tokensOf(copy.connection);
  const url = `${copy.connection.server}/v1/sop-misses/dismiss`;
  const body = dismissMissRequest.parse({ words });
  return stillMissed(
    desk,
    copy,
    (await callBackend(ports.fetch, url, sopMissesAnswer, { token, body })).misses,
  );
}

/** Since somebody wrote the SOP, or said that the words mean the same as others, a search finds it. */
async function stillMissed(
  { finder }: MissedDesk,
  copy: LocalCopy,
  misses: readonly SopMiss[],
): Promise<SopMiss[]> {
  const still: SopMiss[] = [];
  for (const miss of misses) {
    if (still.length === mostListed) break;
    if ((await finder.find(copy, miss.words, 1)).count === 0) still.push(miss);
  }
  return still;
}
