import autocannon from 'autocannon';
import { median } from './quantile.ts';
import type { ServerProcess } from './start-process.ts';

/** The server that is measured. */
interface Target extends ServerProcess {
  token: string;
}

/** How many requests a second a server answered, and the processor time of each (µs). */
interface Turn {
  rate: number;
  cost: number;
}

const connections = 100;
/** Turns that do not count. */
const warmUp = 5;
/** Browsers name the extension that asks. */
const origin = 'chrome-extension://abcdefghijklmnopabcdefghijklmnop';

/**
 * How many pulls with nothing new are answered per second, beside a trivial handler that is asked the very same.
 * The two take short turns, so that whatever else the machine does meets both; medians of `rounds` turns of `seconds`.
 * The processor time of a request says the same of a machine that is busy with something else.
 */
export async function pullRate(
  ours: Target,
  trivial: ServerProcess,
  { rounds, seconds }: { rounds: number; seconds: number },
): Promise<{ pull: Turn; trivial: Turn; shares: number[]; share: number; costShare: number }> {
  const headers = {
    'Content-Type': 'application/json',
    Authorization: `Bearer ${ours.token}`,
    Origin: origin,
  };
  const body = await restingPull(ours.url, headers);
  const measure = async (server: ServerProcess, path: string): Promise<Turn> => {
    const before = server.findProcessorTime() ?? Number.NaN;
    const { requests, duration, non2xx, errors } = await autocannon({
      ...{ url: `${server.url}${path}`, headers, body, connections, duration: seconds },
      method: 'POST',
    });
    if (non2xx + errors > 0) throw new Error(`${path}: ${non2xx} refusals and ${errors} errors`);
    const used = (server.findProcessorTime() ?? Number.NaN) - before;
    return { rate: requests.total / duration, cost: used / requests.total };
  };
  const turns: { pull: Turn; trivial: Turn }[] = [];
  // The first turns are for the compilers of both processes.
  for (let round = -warmUp; round < rounds; round += 1) {
    const turn = { pull: await measure(ours, '/v1/pull'), trivial: await measure(trivial, '/trivial') };
    if (round >= 0) turns.push(turn);
  }
  const over = (read: (turn: (typeof turns)[number]) => number) => median(turns.map(read));
  return {
    pull: { rate: over(({ pull }) => pull.rate), cost: over(({ pull }) => pull.cost) },
    trivial: { rate: over(({ trivial }) => trivial.rate), cost: over(({ trivial }) => trivial.cost) },
    shares: turns.map(({ pull, trivial }) => pull.rate / trivial.rate),
    share: over(({ pull, trivial }) => pull.rate / trivial.rate),
    costShare: over(({ pull, trivial }) => trivial.cost / pull.cost),
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
