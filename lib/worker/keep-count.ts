import { parseRecordKey } from '../records/parse-record-key.ts';
import { waitsNow } from '../rules/queue/queue-order.ts';
import type { LocalCopy } from './local-copy.ts';
import type { Desk } from './page-desk.ts';
import { type Queue, readQueue } from './read-queue.ts';

/** The first so many records of the queue are kept in this browser, so that they are here when the person comes to them. */
const mostAhead = 100;

/** How many things wait on the member now. */
export function countNow({ entries, clock }: Queue): number {
  return entries.filter((entry) => waitsNow(entry, clock)).length;
}

/**
 * Shows on the toolbar how many things wait on the person now, in all their workspaces, and asks for the first records
 * of the queues that this browser does not keep. Called whenever what it depends on has changed, the time included.
 */
export async function keepCount(desk: Desk): Promise<void> {
  const now = desk.ports.clock();
  const copies = await desk.connections.all();
  const queues = await Promise.all(copies.map(async (copy) => ({ copy, queue: await readQueue(copy, now) })));
  await desk.ports.showCount(queues.reduce((sum, { queue }) => sum + (queue ? countNow(queue) : 0), 0));
  for (const { copy, queue } of queues) if (queue) await keepFirst(desk, copy, queue, now);
}

async function keepFirst(desk: Desk, copy: LocalCopy, queue: Queue, now: Date): Promise<void> {
  const first = new Set(queue.entries.flatMap(({ record }) => record ?? []).slice(0, mostAhead));
  const wanted = [...first].filter((key) => !queue.kept.has(key)).flatMap((key) => parseRecordKey(key) ?? []);
  if (wanted.length > 0 && (await copy.openAll(wanted, now)) > 0) void desk.sync.run(copy);
}
