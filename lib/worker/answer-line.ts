import type { LineAnswer } from '../messages/page-messages.ts';
import { lineView } from '../rules/line-view.ts';
import { sayAll } from '../text/say-all.ts';
import type { Said } from './choose-for.ts';
import { type Guided, propertiesToRead } from './guide.ts';
import { findHome } from './home.ts';
import type { WorkerPorts } from './worker-ports.ts';

/** The line of what there is to say, with `said` of its flags, and what is worth reading on the record's page. */
export async function answerLine(
  { ports }: { ports: Pick<WorkerPorts, 'clock' | 'viewer'> },
  { copy, guidance, published }: Extract<Guided, { show: true }>,
  said: Said,
): Promise<LineAnswer> {
  const line = sayAll(lineView(guidance, ports.clock(), ports.viewer(), said));
  const untaken = await copy.offProperties(guidance.record.host);
  const read = propertiesToRead(published, guidance.record).filter(({ property }) => !untaken.has(property));
  // A line of no record is shown on none, and the page is read all the same.
  const isBeside = (await findHome(copy, guidance.record.host)) === 'side';
  return { show: true, line: isBeside ? { ...line, key: '' } : line, read };
}
