import autocannon from 'autocannon';
import { median } from './quantile.ts';

/** One address that is asked again and again. */
interface Target {
  url: string;
  token: string;
}

const connections = 100;
/** Browsers name the extension that asks. */
const origin = 'chrome-extension://abcdefghijklmnopabcdefghijklmnop';

/**
 * How many pulls with nothing new are answered per second, beside a trivial handler that is asked the very same.
 * The two take turns, so that whatever else the machine does meets both; medians of `rounds` turns of `seconds`.
 */
export async function pullRate(
  ours: Target,
  trivial: string,
  { rounds, seconds }: { rounds: number; seconds: number },
): Promise<{ pulls: number; trivial: number; ratio: number; ratios: number[] }> {
  const headers = {
    'Content-Type': 'application/json',
    Authorization: `Bearer ${ours.token}`,
    Origin: origin,
  };
  const body = await restingPull(ours.url, headers);
  const rate = async (url: string) => {
    const { requests, non2xx, errors } = await autocannon({
      ...{ url, headers, body, connections, duration: seconds },
      method: 'POST',
    });
    if (non2xx + errors > 0) throw new Error(`${url}: ${non2xx} refusals and ${errors} errors`);
    return requests.average;
  };
  const turns = [];
  // The first turn is for the compilers of both processes.
  for (let round = 0; round <= rounds; round += 1) {
    const turn = { pulls: await rate(`${ours.url}/v1/pull`), trivial: await rate(`${trivial}/trivial`) };
    if (round > 0) turns.push(turn);
  }
  const ratios = turns.map((turn) => turn.pulls / turn.trivial);
  return {
    pulls: median(turns.map((turn) => turn.pulls)),
    trivial: median(turns.map((turn) => turn.trivial)),
    ratio: median(ratios),
    ratios,
  };
}

/** The pull of a browser that has everything, with the keys of 50 records that it keeps. */
async function restingPull(url: string, headers: Record<string, string>): Promise<string> {
  const keys = Array.from({ length: 50 }, (_, i) => `hubspot:1:deal:${i}`);
  const ask = async (cursors: { workspace: number; me: number; records: number }) => {
    const { workspace, me, records } = cursors;
    const body = JSON.stringify({ workspace, me, records: { cursor: records, keys, fresh: [] } });
    const answer = await fetch(`${url}/v1/pull`, { method: 'POST', headers, body });
    return {
      body,
      page: (await answer.json()) as Record<'workspace' | 'me' | 'records', { cursor: number }>,
    };
  };
  const { page } = await ask({ workspace: 0, me: 0, records: 0 });
  const { workspace, me, records } = page;
  return (await ask({ workspace: workspace.cursor, me: me.cursor, records: records.cursor })).body;
}
