import { parseRecordKey } from '../records/parse-record-key.ts';
import { waitsNow } from '../rules/queue/queue-order.ts';
import type { Desk } from './page-desk.ts';
import { type Queue, readQueue } from './read-queue.ts';

/** The first so many records of the queue are kept in this browser, so that they are here when the person comes to them. */
const mostAhead = 100;

/** How many things wait on the member now. */
export function countNow({ entries, clock }: Queue): number {
  return entries.filter((entry) => waitsNow(entry, clock)).length;
}

/**
 * Shows on the toolbar how many things wait on the member now, and asks for the first records of the queue that this
 * browser does not keep. Called whenever what it depends on has changed, the time included.
 */
export async function keepCount(desk: Desk): Promise<void> {
  const copy = await desk.connections.find();
  const now = desk.ports.clock();
  const queue = copy && (await readQueue(copy, now));
  await desk.ports.showCount(queue ? countNow(queue) : 0);
  if (!copy || !queue) return;
  const first = new Set(queue.entries.flatMap(({ record }) => record ?? []).slice(0, mostAhead));
  const wanted = [...first].filter((key) => !queue.kept.has(key)).flatMap((key) => parseRecordKey(key) ?? []);
  if (wanted.length > 0 && (await copy.openAll(wanted, now)) > 0) void desk.sync.run();
}
